package cn.gov.shuozhou.data.report.sla;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.supervision.Violations;
import cn.gov.shuozhou.data.supervision.rectification.LadderRecords;
import cn.gov.shuozhou.data.workbook.ReportWorkbook;
import cn.gov.shuozhou.data.workbook.SheetWriter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Makes the files of a report: the only door of this package. */
@Service
public class SlaReports {

    private final SlaReading reading;
    private final SlaOrigins origins;
    private final ObjectMapper mapper;
    private final LadderRecords ladder;
    private final Violations violations;
    private final String links;

    SlaReports(
            SlaReading reading,
            SlaOrigins origins,
            ObjectMapper mapper,
            LadderRecords ladder,
            Violations violations,
            @Value("${app.base-url:http://localhost:${server.port}}") String baseUrl) {
        this.reading = reading;
        this.origins = origins;
        this.mapper = mapper;
        this.ladder = ladder;
        this.violations = violations;
        this.links = baseUrl.replaceAll("/$", "") + CaseFile.linkTo("");
    }

    /**
     * A report that has been made.
     *
     * @param rows of 明细
     * @param fingerprint the SHA-256 of 明细
     */
    public record Made(long rows, String fingerprint, byte[] json, byte[] csv) {}

    /** Makes the report and writes its workbook to this place. */
    public Made make(SlaQuestion question, Path workbook, ReportProgress progress) throws IOException {
        return make(question, workbook, progress, SheetWriter.MOST_ROWS);
    }

    Made make(SlaQuestion question, Path workbook, ReportProgress progress, int mostRows) throws IOException {
        try (SlaContent content = reading.read(question, progress)) {
            String fingerprint = content.detail().fingerprint();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(workbook));
                    var written = new ReportWorkbook(out, question.number(), mostRows)) {
                new SlaWorkbook(content, written, progress, links, ladder, violations)
                        .write(fingerprint, origins.of(question));
            }
            FigureFiles files = new FigureFiles(content, fingerprint);
            return new Made(content.detail().rows(), fingerprint, files.json(mapper), files.csv());
        }
    }
}
