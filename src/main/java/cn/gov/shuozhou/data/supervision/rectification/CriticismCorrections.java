package cn.gov.shuozhou.data.supervision.rectification;

import static cn.gov.shuozhou.data.casework.Recipient.role;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way to take a 通报 back: a correction that one of the leading group drafts, another signs and everybody can read. */
@Service
@Transactional
@Article("第三十三条")
class CriticismCorrections {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;

    private final Rectifications rectifications;
    private final LadderDocuments documents;
    private final CaseMessages messages;

    CriticismCorrections(Rectifications rectifications, LadderDocuments documents, CaseMessages messages) {
        this.rectifications = rectifications;
        this.documents = documents;
        this.messages = messages;
    }

    /**
     * Drafts the correction.
     *
     * @throws RequestRejected invalid; forbidden for all but the leading group, and for the own department; conflict when there
     *     is no 通报 or a correction already
     */
    void draft(String caseNumber, String text, Person person) {
        Rectification one = rectifications.held(caseNumber);
        requireLeadingGroup(one, person);
        if (!mayDraft(one, person)) {
            throw RequestRejected.conflict("办件 %s 没有通报批评，或者已经拟过更正，不能再拟。请刷新页面查看。".formatted(caseNumber));
        }
        RequestRejected.throwIf(Substance.problem("correction", "更正的内容", SHORTEST, LONGEST, text));
        rectifications.enter(caseNumber, EntryKind.CORRECTION_DRAFT, "", text.strip(), person);
        messages.tell(caseNumber, role(Role.LEADING_GROUP), "待签发通报更正", "请由拟稿人以外的人员在办件页面签发。");
    }

    /**
     * Signs what somebody else has drafted: it is published, and the 通报 no longer holds.
     *
     * @throws RequestRejected forbidden for whoever has drafted it; conflict when nothing waits to be signed
     */
    void sign(String caseNumber, Person person) {
        Rectification one = rectifications.held(caseNumber);
        requireLeadingGroup(one, person);
        Entry draft = rectifications
                .last(caseNumber, EntryKind.CORRECTION_DRAFT)
                .filter(drafted -> isWaiting(one))
                .orElseThrow(() -> RequestRejected.conflict("没有待签发的通报更正，可能刚刚已由他人签发。请刷新页面查看。"));
        if (draft.personId().equals(person.id())) {
            throw RequestRejected.forbidden("通报更正由您拟稿，请由其他人员签发。");
        }
        rectifications.enter(caseNumber, EntryKind.CORRECTION, "", draft.text(), person);
        documents.issueCorrection(one);
        messages.tell(caseNumber, RectificationCaseType.DEPARTMENT, "通报批评已更正", "更正已在平台公布，原通报不再有效。");
    }

    private static void requireLeadingGroup(Rectification one, Person person) {
        if (!person.has(Role.LEADING_GROUP) || one.isOf(person)) {
            throw RequestRejected.forbidden("通报批评由领导小组办公室更正；涉及本部门的，由其他部门的人员更正。");
        }
    }

    private static boolean isCriticized(Rectification one) {
        return one.status() == RectificationState.CRITICIZED || one.status() == RectificationState.SANCTION_RECOMMENDED;
    }

    private boolean isWaiting(Rectification one) {
        return rectifications.last(one.caseNumber(), EntryKind.CORRECTION_DRAFT).isPresent()
                && rectifications.last(one.caseNumber(), EntryKind.CORRECTION).isEmpty();
    }

    boolean mayDraft(Rectification one, Person person) {
        return person.has(Role.LEADING_GROUP)
                && !one.isOf(person)
                && isCriticized(one)
                && rectifications
                        .last(one.caseNumber(), EntryKind.CORRECTION_DRAFT)
                        .isEmpty();
    }

    boolean maySign(Rectification one, Person person) {
        return person.has(Role.LEADING_GROUP) && !one.isOf(person) && isWaiting(one);
    }
}
