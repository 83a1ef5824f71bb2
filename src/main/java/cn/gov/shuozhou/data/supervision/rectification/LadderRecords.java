package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.supervision.Violations;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far cases of 整改 had come and by which documents, as it was known at a moment: for reports. */
@Service
@Transactional(readOnly = true)
@Article("第三十三条")
public class LadderRecords {

    /** What the cases are called in lists and reports. */
    public static final String PROCEDURE = "整改";

    private final Rectifications rectifications;
    private final Violations violations;
    private final Documents documents;

    LadderRecords(Rectifications rectifications, Violations violations, Documents documents) {
        this.rectifications = rectifications;
        this.violations = violations;
        this.documents = documents;
    }

    /**
     * A document of a rung.
     *
     * @param received when it was signed for, or deemed served; null until then, and for what nobody signs for
     */
    public record Issued(
            String rung,
            String number,
            LocalDate issuedOn,
            @Nullable String received) {}

    /**
     * A case on its way.
     *
     * @param rung the highest that it had reached
     * @param extension that more time was given; empty when it was not
     */
    public record LadderRecord(
            String caseNumber,
            String department,
            String items,
            LocalDate openedOn,
            String rung,
            String extension,
            List<Issued> issued) {}

    /** These cases, in the order of their numbers. */
    public List<LadderRecord> known(Collection<String> caseNumbers, LocalDateTime moment) {
        return caseNumbers.stream()
                .sorted()
                .map(number -> known(rectifications.rectification(number), moment))
                .toList();
    }

    private LadderRecord known(Rectification one, LocalDateTime moment) {
        List<Issued> issued = documents.of(one.caseNumber()).stream()
                .filter(document -> document.kind().rung() != null)
                .filter(document -> !document.issuedAt().isAfter(moment))
                .map(document -> issued(document, moment.toLocalDate()))
                .toList();
        return new LadderRecord(
                one.caseNumber(),
                one.departmentName(),
                violations.ofRectification(one.caseNumber()).stream()
                        .map(fact -> fact.item().inBrief())
                        .distinct()
                        .collect(Collectors.joining("、")),
                one.openedAt().toLocalDate(),
                issued.isEmpty()
                        ? Rung.HEARING.label()
                        : issued.get(issued.size() - 1).rung(),
                rectifications.entries(one.caseNumber()).stream()
                        .filter(entry -> entry.kind() == EntryKind.EXTENSION
                                && !entry.enteredAt().isAfter(moment))
                        .map(entry -> entry.verdict() + "：" + entry.text())
                        .collect(Collectors.joining("；")),
                issued);
    }

    private static Issued issued(IssuedDocument document, LocalDate day) {
        LocalDate received = document.receivedOn();
        boolean known = received != null && !received.isAfter(day);
        Rung rung = document.kind().rung();
        return new Issued(
                rung == null ? "" : rung.label(),
                document.number(),
                document.issuedAt().toLocalDate(),
                known ? received + (document.deemed() ? " 视为送达" : " 签收") : null);
    }
}
