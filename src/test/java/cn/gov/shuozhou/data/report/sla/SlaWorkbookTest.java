package cn.gov.shuozhou.data.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.workbook.LibreOffice;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@MovableClockTest
@Transactional
@DisplayName("时限报表的工作簿：十张工作表，图、打印和筛选齐全，各种软件都能读")
class SlaWorkbookTest {

    private static final List<String> SHEETS =
            List.of("说明", "总览", "按部门", "按程序", "按月趋势", "超期清单", "明细", "更正说明", "整改", "不予认定");

    @TempDir
    private Path folder;

    @Autowired
    private SlaReports reports;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Calendars calendars;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void today() {
        clock.setToday(LocalDate.of(2026, 11, 23));
        new SeededCases(jdbc, calendars.workingDays()).insert(400);
    }

    @AfterEach
    void turnTheClockBack() {
        ClockUtil.reset();
    }

    private byte[] workbook(int mostRows) throws IOException {
        Span span = new Span(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 10, 31));
        SlaQuestion question = MadeReport.question(span, LocalDateTime.of(2026, 11, 10, 0, 0));
        return MadeReport.workbook(reports, question, mostRows);
    }

    @Test
    @DisplayName("表头冻结、可筛选、每页重复，A4 横向，页脚有编号和页码；没有合并、公式，链接只在超期清单")
    void everySheetIsReadyForWork() throws Exception {
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(workbook(MadeReport.UNDIVIDED)))) {
            assertThat(Stream.iterate(0, i -> i < read.getNumberOfSheets(), i -> i + 1)
                            .map(read::getSheetName))
                    .isEqualTo(SHEETS);
            assertThat(read.getNumCellStyles()).isLessThan((short) 100);
            for (String name : SHEETS) {
                XSSFSheet sheet = read.getSheet(name);
                assertThat(sheet.getPaneInformation().isFreezePane()).as(name).isTrue();
                assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
                        .as(name)
                        .contains(":");
                assertThat(sheet.getRepeatingRows()).as(name).isNotNull();
                assertThat(sheet.getPrintSetup().getLandscape()).as(name).isTrue();
                assertThat(sheet.getPrintSetup().getPaperSize()).as(name).isEqualTo(PrintSetup.A4_PAPERSIZE);
                assertThat(sheet.getFooter().getLeft()).isEqualTo("BB20261123-000001");
                assertThat(sheet.getFooter().getRight()).contains("&P", "&N");
                assertThat(sheet.getNumMergedRegions()).as(name).isZero();
                assertThat(formulas(sheet)).as(name).isEmpty();
                assertThat(sheet.getHyperlinkList().isEmpty()).as(name).isEqualTo(!name.equals("超期清单"));
            }
            assertThat(read.getSheet("按程序").getRow(1).getHeightInPoints())
                    .as("two lines of heading")
                    .isGreaterThanOrEqualTo(30);
            assertThat(read.getSheet("说明").getRow(0).getHeightInPoints())
                    .as("title")
                    .isGreaterThan(20);
            assertThat(read.getSheet("超期清单").getHyperlinkList())
                    .allSatisfy(link -> assertThat(link.getAddress()).matches("http.*/cases/(GX|ML)-.*"));
        }
    }

    @Test
    @DisplayName("第三十三条：期间内不予认定的线索和理由列在“不予认定”，期间以外的、截至时刻以后的不列")
    void dismissalsAreListedWithTheirReasons() throws Exception {
        dismissed("2026-06-30 23:59:00", "以前的期间");
        dismissed("2026-07-01 00:00:00", "当日已经答复，系统登记有误");
        dismissed("2026-11-05 09:00:00", "以后的期间");
        try {
            assertThat(ReadSheets.of(workbook(MadeReport.UNDIVIDED)).get("不予认定"))
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("部门", "朔州市民政局")
                            .containsEntry("来源", "人工登记")
                            .containsEntry("理由", "当日已经答复，系统登记有误"));
        } finally {
            jdbc.update("delete from violation where source_key like 'dismissed %'");
        }
    }

    private void dismissed(String moment, String reason) {
        jdbc.update(
                "insert into violation (department_code, item, source, source_key, evidence, provision, happened_at, found_at,"
                        + " state, reason, decided_by, decided_at) values ('civil-affairs', 'NOT_ANSWERED', 'MANUAL', ?, '未答复',"
                        + " '', cast(? as timestamp), cast(? as timestamp), 'DISMISSED', ?, 'bureau.supervisor',"
                        + " cast(? as timestamp))",
                "dismissed " + reason,
                moment,
                moment,
                reason,
                moment);
    }

    private static List<String> formulas(XSSFSheet sheet) {
        List<String> formulas = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA || cell.getCellType() == CellType.ERROR) {
                    formulas.add(cell.getAddress().formatAsString());
                }
            }
        }
        return formulas;
    }

    @Test
    @DisplayName("主要数字有名称，指向总览里的那一格；图有替代文字")
    void headlinesHaveNamesAndChartsHaveWords() throws Exception {
        byte[] workbook = workbook(MadeReport.UNDIVIDED);
        var overview = ReadSheets.of(workbook).get("总览");
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (String name : List.of("期初未结", "期内收到", "期内办结", "期内撤回", "期末未结", "时限已用最长")) {
                CellReference place =
                        new CellReference(read.getName("本期_" + name).getRefersToFormula());
                double value = read.getSheet(place.getSheetName())
                        .getRow(place.getRow())
                        .getCell(place.getCol())
                        .getNumericCellValue();
                assertThat(overview)
                        .anySatisfy(row -> assertThat(row)
                                .containsEntry("指标", name.equals("时限已用最长") ? "时限已用最长" : name)
                                .containsEntry("本期", String.valueOf((long) value)));
            }
            assertThat(read.getName("本期_按时率按件")).isNotNull();
            assertThat(altTexts(read))
                    .hasSize(3)
                    .allSatisfy(words -> assertThat(words).contains("柱形图"));
        }
    }

    private static List<String> altTexts(XSSFWorkbook workbook) {
        return SHEETS.stream()
                .map(workbook::getSheet)
                .filter(sheet -> sheet.getDrawingPatriarch() != null)
                .flatMap(sheet -> sheet.getDrawingPatriarch().getCTDrawing().getTwoCellAnchorList().stream())
                .map(anchor -> anchor.getGraphicFrame()
                        .getNvGraphicFramePr()
                        .getCNvPr()
                        .getDescr())
                .toList();
    }

    @Test
    @DisplayName("包里的各部分（工作簿、各工作表、样式、文字、图、属性）都合乎 ECMA-376 的模式")
    void everyPartIsValid() throws Exception {
        var schemas = XmlBeans.typeLoaderUnion(TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());
        Set<String> roots = new TreeSet<>();
        try (var read = OPCPackage.open(new ByteArrayInputStream(workbook(60)))) {
            for (PackagePart part : read.getParts()) {
                String name = part.getPartName().getName();
                if (part.isRelationshipPart() || name.equals("/docProps/core.xml")) {
                    continue; // these two are packaging, for which there is no schema among POI's
                }
                try (InputStream content = part.getInputStream()) {
                    XmlObject parsed = schemas.parse(content, null, new XmlOptions());
                    assertThat(parsed.schemaType().isDocumentType()).as(name).isTrue();
                    requireValid(name, parsed);
                    roots.add(parsed.schemaType().getDocumentElementName().getLocalPart());
                }
            }
        }
        assertThat(roots).contains("workbook", "worksheet", "styleSheet", "sst", "wsDr", "chartSpace", "Properties");
    }

    private static void requireValid(String what, XmlObject part) {
        List<XmlError> problems = new ArrayList<>();
        boolean valid = part.validate(new XmlOptions().setErrorListener(problems));
        assertThat(valid).as(what + " " + problems).isTrue();
    }

    @Test
    @DisplayName("不合模式的部分会被发现")
    void anInvalidPartIsFound() throws Exception {
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(workbook(MadeReport.UNDIVIDED)))) {
            var sheet = read.getSheet("总览").getCTWorksheet();
            sheet.getSheetData().getRowArray(2).getCArray(0).setS(-1);

            assertThat(sheet.validate()).isFalse();
        }
    }

    @Test
    @DisplayName("满一张工作表的明细续到下一张，表头照样有")
    void aFullSheetGoesOn() throws Exception {
        Map<String, List<Map<String, String>>> one = ReadSheets.of(workbook(MadeReport.UNDIVIDED));
        byte[] split = workbook(60);

        assertThat(ReadSheets.of(split).get("明细")).isEqualTo(one.get("明细"));
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(split))) {
            assertThat(read.getSheet("明细2").getPaneInformation().isFreezePane()).isTrue();
            assertThat(read.getSheet("明细2").getLastRowNum()).isEqualTo(59);
        }
    }

    @Test
    @DisplayName("LibreOffice 打开另存，每一格不变；每个图都画出了柱子")
    void libreOfficeReadsAndDrawsIt() throws Exception {
        byte[] workbook = workbook(MadeReport.UNDIVIDED);

        byte[] saved = LibreOffice.saved(Map.of("report", workbook), folder).get("report");

        assertThat(ReadSheets.of(saved)).isEqualTo(ReadSheets.of(workbook));
        List<BufferedImage> charts = LibreOffice.charts(workbook, folder);
        assertThat(charts).hasSize(3);
        for (BufferedImage chart : charts) {
            assertThat(pixels(chart, 0x2F5597)).isGreaterThan(300);
        }
    }

    private static long pixels(BufferedImage image, int colour) {
        long found = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                found += near(image.getRGB(x, y), colour) ? 1 : 0;
            }
        }
        return found;
    }

    private static boolean near(int one, int other) {
        return Stream.of(0, 8, 16).allMatch(shift -> Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) < 24);
    }
}
