package cn.gov.shuozhou.data.report.sla;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/** A report as tests ask for it and look at it. */
final class MadeReport {

    /** More than any test's worksheet has. */
    static final int UNDIVIDED = 100_000;

    private MadeReport() {}

    /** Of the whole city, without conditions. */
    static SlaQuestion question(Span span, LocalDateTime asOf) {
        return new SlaQuestion(
                "BB20261123-000001", span, asOf, null, Set.of(), null, null, List.of(), "全市", "统计分析员", null);
    }

    static byte[] workbook(SlaReports reports, SlaQuestion question, int mostRows) throws IOException {
        Path file = Files.createTempFile("made", ".xlsx");
        try {
            reports.make(question, file, (done, total) -> {}, mostRows);
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    static byte[] workbook(SlaReports reports, SlaQuestion question) throws IOException {
        return workbook(reports, question, UNDIVIDED);
    }
}
