package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.supervision.Violation;
import cn.gov.shuozhou.data.supervision.Violations;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The words of each document of the ladder. */
@Component
@Article("第三十三条")
class LadderDocuments {

    private static final String REGULATION = "《朔州市政务数据资源共享和开放管理办法（试行）》";

    private static final String LEADING_GROUP = Agencies.LEADING_GROUP;

    private final Rectifications rectifications;
    private final Violations violations;
    private final Documents documents;

    LadderDocuments(Rectifications rectifications, Violations violations, Documents documents) {
        this.rectifications = rectifications;
        this.violations = violations;
        this.documents = documents;
    }

    /** 整改通知书 on the first rung, 责令限期改正通知书 on the second. */
    void issueDemand(Rectification one) {
        if (one.ordered()) {
            Entry order = entry(one, EntryKind.ORDER);
            String drafter = entry(one, EntryKind.REPORT).personId();
            issue(
                    one,
                    DocumentKind.ORDER,
                    "关于责令%s限期改正的通知".formatted(one.departmentName()),
                    one.departmentName(),
                    "你单位%s。经%s决定，根据%s第三十三条，责令你单位自收到本通知之日起 %d 个工作日内改正：\n%s\n逾期不改正的，将予以通报批评；情节严重的，依法给予处分。\n仍未完成的事项：\n%s"
                            .formatted(
                                    reasonOfOrder(one),
                                    LEADING_GROUP,
                                    REGULATION,
                                    one.days(),
                                    one.demand(),
                                    facts(one)),
                    drafter,
                    order.personId());
        } else {
            issue(
                    one,
                    DocumentKind.NOTICE,
                    "关于%s限期整改的通知".formatted(one.departmentName()),
                    one.departmentName(),
                    "经查，你单位存在下列行为：\n%s\n根据%s第三十三条，请你单位%s完成整改，并报送整改情况：\n%s\n未在规定时间内完成整改的，将上报%s。"
                            .formatted(facts(one), REGULATION, one.timeOfNotice(), one.demand(), LEADING_GROUP),
                    one.openedBy(),
                    entry(one, EntryKind.ISSUE).personId());
            issueReply(one, "现有事实成立，仍须整改。");
        }
    }

    /**
     * 申辩答复: what became of what the department said, if it said anything.
     *
     * @param verdict 采纳 or 不予采纳, in a clause
     */
    void issueReply(Rectification one, String verdict) {
        rectifications.last(one.caseNumber(), EntryKind.DEFENCE).ifPresent(defence -> {
            Entry decision = entry(one, EntryKind.ISSUE);
            issue(
                    one,
                    DocumentKind.DEFENCE_REPLY,
                    "关于%s陈述申辩的答复".formatted(one.departmentName()),
                    one.departmentName(),
                    "你单位就拟通知整改事项提出的陈述和申辩收悉。经研究，%s\n%s".formatted(verdict, decision.text()),
                    one.openedBy(),
                    decision.personId());
        });
    }

    /** 上报报告 of a dossier: drafted by whoever opened the case, signed by whoever reports. */
    String issueReport(List<Rectification> dossier, String text, String signer) {
        Rectification one = dossier.get(0);
        return issue(
                one,
                DocumentKind.REPORT,
                titleOfReport(one).formatted(one.departmentName()),
                LEADING_GROUP,
                "%s%s，现将有关情况报告如下：\n%s\n涉及事项：\n%s"
                        .formatted(one.departmentName(), one.unfinished(), text, facts(dossier)),
                one.openedBy(),
                signer);
    }

    void issueCriticism(Rectification one) {
        Entry decision = entry(one, EntryKind.CRITICISM);
        issue(
                one,
                DocumentKind.CRITICISM,
                "关于对%s的通报批评".formatted(one.departmentName()),
                "各县（市、区）人民政府，市直各部门",
                "%s经责令限期改正，逾期不改正。根据%s第三十三条，决定予以通报批评。\n%s\n涉及事项：\n%s"
                        .formatted(one.departmentName(), REGULATION, decision.text(), facts(one)),
                entry(one, EntryKind.REPORT).personId(),
                decision.personId());
    }

    /** Tells all who have read the 通报 what is not so in it; it stays to be read, and is void from now on. */
    void issueCorrection(Rectification one) {
        Entry draft = entry(one, EntryKind.CORRECTION_DRAFT);
        String criticism = documents.of(one.caseNumber()).stream()
                .filter(document -> document.kind() == DocumentKind.CRITICISM)
                .map(IssuedDocument::number)
                .findFirst()
                .orElseThrow();
        String number = issue(
                one,
                DocumentKind.CORRECTION,
                "关于更正对%s的通报批评的通知".formatted(one.departmentName()),
                "各县（市、区）人民政府，市直各部门",
                "%s 对%s的通报批评有误，现予更正，原通报不再有效。\n%s".formatted(criticism, one.departmentName(), draft.text()),
                draft.personId(),
                entry(one, EntryKind.CORRECTION).personId());
        documents.makeVoid(one.caseNumber(), DocumentKind.CRITICISM, "已由 %s 更正".formatted(number));
    }

    void issueSanction(Rectification one) {
        Entry proposal = entry(one, EntryKind.SANCTION);
        issue(
                one,
                DocumentKind.SANCTION,
                "关于对有关责任人员给予处分的建议",
                "有权机关",
                "%s情节严重，根据%s第三十三条，建议对直接负责的主管人员和其他直接责任人员依法给予处分：\n%s"
                        .formatted(one.departmentName(), REGULATION, proposal.text()),
                entry(one, EntryKind.REPORT).personId(),
                proposal.personId());
    }

    private String issue(
            Rectification one,
            DocumentKind kind,
            String title,
            String addressee,
            String body,
            String drafter,
            String signer) {
        return documents.issue(one, kind, new Documents.Draft(title, addressee, body, drafter, signer));
    }

    private static String reasonOfOrder(Rectification one) {
        if (!one.raised()) {
            return "未在规定时间内完成整改";
        }
        return one.continues() == null ? "一年内一再有下列行为" : "整改虚假办结、期限已满而仍有下列行为";
    }

    private static String titleOfReport(Rectification one) {
        if (!one.raised()) {
            return "关于%s未在规定时间内完成整改有关情况的报告";
        }
        return one.continues() == null ? "关于%s一再违反办法规定有关情况的报告" : "关于%s整改虚假办结有关情况的报告";
    }

    private Entry entry(Rectification one, EntryKind kind) {
        return rectifications.last(one.caseNumber(), kind).orElseThrow();
    }

    /** What is still open of it. */
    private String facts(Rectification one) {
        return facts(List.of(one));
    }

    private String facts(List<Rectification> cases) {
        List<Violation> facts = cases.stream()
                .flatMap(one -> violations.ofRectification(one.caseNumber()).stream())
                .filter(fact -> !fact.putRight())
                .toList();
        return IntStream.range(0, facts.size())
                .mapToObj(at -> "%d. %s：%s"
                        .formatted(
                                at + 1,
                                facts.get(at).item().label(),
                                facts.get(at).evidence()))
                .collect(Collectors.joining("\n"));
    }
}
