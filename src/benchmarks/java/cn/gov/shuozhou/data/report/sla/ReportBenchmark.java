package cn.gov.shuozhou.data.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.benchmark.Figures;
import cn.gov.shuozhou.data.benchmark.PostgresServer;
import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.supervision.Violations;
import cn.gov.shuozhou.data.supervision.rectification.LadderRecords;
import cn.gov.shuozhou.data.workbook.ReportWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The report of a million cases on PostgreSQL against POI's streaming workbook that writes the same cells. Runs with 512 MB of
 * heap for the whole application.
 */
@MovableClockTest
class ReportBenchmark {

    /** Made one by one; all others are their copies. */
    private static final int SEEDED = 20_000;

    private static final int CASES = Integer.getInteger("benchmark.cases", 1_000_000);
    private static final List<String> TABLES = List.of(
            "case_file",
            "case_party",
            "case_fact",
            "case_clock",
            "clock_pause",
            "clock_revision",
            "case_overdue",
            "case_overdue_change");

    private static final int MOST_ROWS = 1_048_576;
    private static final Span ALL = new Span(SeededCases.FIRST, SeededCases.LAST);

    @TempDir
    private Path folder;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Calendars calendars;

    @Autowired
    private SlaReading reading;

    @Autowired
    private LadderRecords ladder;

    @Autowired
    private Violations violations;

    @Autowired
    private SlaOrigins origins;

    @Autowired
    private MovableClock clock;

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        PostgresServer.use(registry);
    }

    @Test
    void againstPlainStreaming() throws Exception {
        clock.setToday(LocalDate.of(2026, 11, 23));
        seed();
        SlaQuestion question = MadeReport.question(ALL, LocalDate.of(2026, 11, 21).atStartOfDay());
        SlaContent[] read = new SlaContent[1];
        double readingSeconds =
                Figures.seconds(() -> read[0] = reading.read(question, (done, total) -> {}));
        try (SlaContent content = read[0]) {
            String fingerprint = content.detail().fingerprint();
            double[] ours = new double[2];
            double[] plain = new double[2];
            ours[1] = Figures.processorSeconds(() -> ours[0] = Figures.seconds(() -> write(content, fingerprint)));
            plain[1] = Figures.processorSeconds(() -> plain[0] = Figures.seconds(() -> writePlainly(content)));
            long rows = content.detail().rows();
            assertThat(rows).isGreaterThanOrEqualTo(CASES);
            Figures.say(
                    "报表 %,d 件、明细 %,d 行（堆上限 %d MB）：读取和统计 %.0f 秒；写工作簿 %.0f 秒，SXSSF 写同样的格 %.0f 秒，比 %.2f；按处理器时间之比 %.2f",
                    CASES,
                    rows,
                    Runtime.getRuntime().maxMemory() >> 20,
                    readingSeconds,
                    ours[0],
                    plain[0],
                    plain[0] / ours[0],
                    plain[1] / ours[1]);
            Figures.say(
                    "  文件 %d MB，SXSSF 的 %d MB；工作表：%s",
                    Files.size(folder.resolve("report.xlsx")) >> 20,
                    Files.size(folder.resolve("plain.xlsx")) >> 20,
                    sheets(folder.resolve("report.xlsx")));
        }
    }

    /** The worksheets with the number of their rows, the heading included. */
    private static List<String> sheets(Path workbook) throws IOException {
        try (var read = new ReadableWorkbook(workbook.toFile())) {
            List<String> sheets = new ArrayList<>();
            for (Sheet sheet : read.getSheets().toList()) {
                try (var rows = sheet.openStream()) {
                    sheets.add(sheet.getName() + " " + rows.count());
                }
            }
            return sheets;
        }
    }

    /** Those that are made one by one are kept apart, so that making a copy reads nothing but them. */
    private void seed() {
        new SeededCases(jdbc, calendars.workingDays()).insert(SEEDED);
        for (String table : TABLES) {
            jdbc.execute("create table seeded_%1$s as select * from %1$s".formatted(table));
        }
        for (long copy = 1; copy < CASES / SEEDED; copy++) {
            String suffix = " || '-" + copy + "'";
            String number = "case_number" + suffix;
            String clock = " + " + copy * SEEDED * 5;
            copy("case_file", """
                    procedure_key, rule_set, subject, resource_id, applicant_department, applicant_name,
                    handling_department, region_code, received_at, state, phase, state_since, outcome, closed_at,
                    provisional, overdue
                    """, "case_number", number);
            copy("case_party", "department_code, part, received_at", "case_number", number);
            copy("case_fact", "fact, content, since", "case_number", number);
            copy("case_clock", """
                    limit_key, article, rule_set, amount, unit, warning_lead, started_on, due_on, provisional, stopped_on,
                    outcome, created_at, stopped_at
                    """, "id, case_number, running_key", "id" + clock + ", " + number + ", running_key" + suffix);
            String clockId = "clock_id" + clock;
            copy("clock_pause", "reason, paused_on, resumed_on, paused_at, resumed_at", "clock_id", clockId);
            copy("clock_revision", """
                    revised_at, reason, old_due_on, new_due_on, old_provisional, new_provisional
                    """, "clock_id", clockId);
            copy("case_overdue", """
                    limit_key, due_on, late_department, recorded_at, voided_at, void_reason
                    """, "clock_id, case_number", clockId + ", " + number);
            copy("case_overdue_change", "standing, reason, since", "clock_id", clockId);
        }
        jdbc.execute("vacuum analyze");
        Figures.say("  已有 %,d 件", CASES);
    }

    private void copy(String table, String same, String changed, String to) {
        jdbc.execute("insert into %1$s (%2$s, %3$s) select %2$s, %4$s from seeded_%1$s"
                .formatted(table, same, changed, to));
    }

    private void write(SlaContent content, String fingerprint) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("report.xlsx"));
                var workbook = new ReportWorkbook(out, "BB1", MOST_ROWS)) {
            new SlaWorkbook(content, workbook, (done, total) -> {}, "http://localhost/cases/", ladder, violations)
                    .write(fingerprint, origins.of(content.question()));
        }
    }

    /** As POI's own examples do it: the rows of 明细 and of 超期清单, and nothing else. */
    private void writePlainly(SlaContent content) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("plain.xlsx"));
                var workbook = new SXSSFWorkbook()) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            var late = new PlainRows(workbook);
            content.detail().read(row -> {
                if (LateColumns.isLate(row)) {
                    late.add(row, day, 16);
                }
            });
            var all = new PlainRows(workbook);
            content.detail().read(row -> all.add(row, day, row.size()));
            workbook.write(out);
        }
    }

    /** Rows on as many worksheets as it takes. */
    private static final class PlainRows {

        private final SXSSFWorkbook workbook;
        private SXSSFSheet sheet;
        private int next;

        PlainRows(SXSSFWorkbook workbook) {
            this.workbook = workbook;
            sheet = workbook.createSheet();
        }

        void add(List<String> values, CellStyle day, int columns) {
            if (next == MOST_ROWS) {
                sheet = workbook.createSheet();
                next = 0;
            }
            Row row = sheet.createRow(next++);
            for (int column = 0; column < columns; column++) {
                Object value = DetailColumn.values()[column].read(values);
                if (value != null) {
                    put(row.createCell(column), value, day);
                }
            }
        }

        private static void put(Cell cell, Object value, CellStyle day) {
            if (value instanceof LocalDate date) {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            } else if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellValue(value.toString());
            }
        }
    }
}
