package cn.gov.shuozhou.data.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.benchmark.Figures;
import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
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
import org.springframework.test.context.TestPropertySource;

/**
 * The report of a million cases against POI's streaming workbook that writes the same cells. Runs with 512 MB of heap for all
 * that the process holds, the database included.
 */
@MovableClockTest
@TestPropertySource(
        properties = "spring.datasource.url=jdbc:h2:file:./target/benchmarks/reports;CACHE_SIZE=65536;LOCK_TIMEOUT=20000")
class ReportBenchmark {

    /** Made one by one; all others are their copies. */
    private static final int SEEDED = 20_000;

    private static final int CASES = Integer.getInteger("benchmark.cases", 1_000_000);
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
    private SlaOrigins origins;

    @Autowired
    private MovableClock clock;

    @Test
    void againstPlainStreaming() throws Exception {
        clock.setToday(LocalDate.of(2026, 11, 23));
        seed();
        SlaQuestion question = SlaReportTest.question(ALL, LocalDate.of(2026, 11, 21).atStartOfDay());
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

    private void seed() {
        long there = jdbc.queryForObject("select count(*) from case_file", Long.class);
        if (there == 0) {
            new SeededCases(jdbc, calendars.workingDays()).insert(SEEDED);
        }
        for (long copy = Math.max(1, there / SEEDED); copy < CASES / SEEDED; copy++) {
            String suffix = " || '-" + copy + "'";
            String number = "case_number" + suffix;
            String numbers = "char_length(case_number) = 25";
            long ids = copy * SEEDED * 5;
            copy("case_file", number, """
                    procedure_key, rule_set, subject, resource_id, applicant_department, applicant_name,
                    handling_department, region_code, received_at, state, phase, state_since, outcome, closed_at,
                    provisional, overdue
                    """, numbers);
            copy("case_party", number, "department_code, part, received_at", numbers);
            copy("case_fact", number, "fact, content, since", numbers);
            jdbc.execute("""
                    insert into case_clock (id, case_number, limit_key, article, rule_set, amount, unit, warning_lead,
                        started_on, due_on, provisional, stopped_on, outcome, running_key, created_at, stopped_at)
                    select id + %d, %s, limit_key, article, rule_set, amount, unit, warning_lead, started_on, due_on,
                        provisional, stopped_on, outcome, running_key%s, created_at, stopped_at
                    from case_clock where %s
                    """.formatted(ids, number, suffix, numbers));
            String clocks = "clock_id in (select id from case_clock where %s)".formatted(numbers);
            String clock = "clock_id + " + ids;
            jdbc.execute("""
                    insert into clock_pause (clock_id, reason, paused_on, resumed_on, paused_at, resumed_at)
                    select %s, reason, paused_on, resumed_on, paused_at, resumed_at from clock_pause where %s
                    """.formatted(clock, clocks));
            jdbc.execute("""
                    insert into clock_revision (clock_id, revised_at, reason, old_due_on, new_due_on, old_provisional,
                        new_provisional)
                    select %s, revised_at, reason, old_due_on, new_due_on, old_provisional, new_provisional
                    from clock_revision where %s
                    """.formatted(clock, clocks));
            jdbc.execute("""
                    insert into case_overdue (clock_id, case_number, limit_key, due_on, late_department, recorded_at,
                        voided_at, void_reason)
                    select %s, %s, limit_key, due_on, late_department, recorded_at, voided_at, void_reason
                    from case_overdue where %s
                    """.formatted(clock, number, clocks));
            jdbc.execute("""
                    insert into case_overdue_change (clock_id, standing, reason, since)
                    select %s, standing, reason, since from case_overdue_change where %s
                    """.formatted(clock, clocks));
        }
    }

    private void copy(String table, String number, String columns, String which) {
        jdbc.execute("insert into %s (case_number, %s) select %s, %s from %s where %s"
                .formatted(table, columns, number, columns, table, which));
    }

    private void write(SlaContent content, String fingerprint) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("report.xlsx"));
                var workbook = new ReportWorkbook(out, "BB1", MOST_ROWS)) {
            new SlaWorkbook(content, workbook, (done, total) -> {}, "http://localhost/cases/")
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
