package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues the documents of the ladder. A number is taken in the transaction that stores the document: without gaps, each
 * once, from 1 in every year.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@Article("第三十三条")
class Documents {

    private final DocumentMapper mapper;
    private final Clock clock;

    Documents(DocumentMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * What a document says.
     *
     * @param drafter who drafted it
     * @param signer who signed it: another person
     */
    record Draft(String title, String addressee, String body, String drafter, String signer) {}

    /**
     * Gives the draft its number; from here on nothing of it changes.
     *
     * @throws RequestRejected conflict when the present lies before a year of which numbers were taken
     */
    void issue(String caseNumber, DocumentKind kind, Draft draft) {
        if (draft.drafter().equals(draft.signer())) {
            throw RequestRejected.forbidden("文书的拟稿人和签发人须为两人。请由其他人员签发。");
        }
        LocalDateTime now = LocalDateTime.now(clock);
        if (mapper.take(kind, now.getYear()) == 0) {
            throw RequestRejected.conflict("%s今年的文号不能编：系统时间早于已编文号的年份。请联系系统管理员核对时间。".formatted(kind.label()));
        }
        DocumentMapper.Taken taken = mapper.taken(kind);
        String number = "%s〔%d〕%d号".formatted(taken.agency(), taken.inYear(), taken.lastOne());
        String digest = IssuedDocument.digest(
                number,
                draft.title(),
                draft.addressee(),
                draft.body(),
                draft.drafter(),
                draft.signer(),
                now.toLocalDate().toString());
        mapper.insert(caseNumber, kind, number, draft, now, digest);
    }

    /** All of a case, oldest first. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    List<IssuedDocument> of(String caseNumber) {
        return mapper.ofCase(caseNumber);
    }

    /** The last one that the department signs for. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    IssuedDocument lastServed(String caseNumber) {
        List<IssuedDocument> served =
                of(caseNumber).stream().filter(one -> one.kind().isServed()).toList();
        return served.get(served.size() - 1);
    }

    /** Somebody of the department has signed for it, or, with nobody named, it is deemed served. */
    void receive(IssuedDocument document, @Nullable String person, LocalDate day) {
        if (mapper.receive(document.id(), person, day, person == null) == 0) {
            throw RequestRejected.conflict("%s 已经签收，不能重复签收。请刷新页面查看。".formatted(document.number()));
        }
    }
}
