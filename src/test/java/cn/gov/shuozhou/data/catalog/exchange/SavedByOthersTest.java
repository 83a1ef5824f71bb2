package cn.gov.shuozhou.data.catalog.exchange;

import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.catalog.CatalogField.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.workbook.FormWriter.Column;
import cn.gov.shuozhou.data.workbook.OfficeForm;
import cn.gov.shuozhou.data.workbook.OfficeForm.Day;
import cn.gov.shuozhou.data.workbook.OfficeForm.Formula;
import cn.gov.shuozhou.data.workbook.WpsForm;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("第十条：各种办公软件保存的工作簿，从上传到确认")
class SavedByOthersTest extends ImportScene {

    private static final List<Column> HEADING =
            CatalogField.ALL.stream().map(CatalogField::column).toList();
    private static final LocalDate NOVEMBER_1 = LocalDate.of(2026, 11, 1);

    @Test
    @DisplayName(".xls：两行表头、合并的资源单元格、数字格和日期格，都读得出")
    void old() throws Exception {
        Map<CatalogField, Object> first = values("甲");
        first.put(ITEM_LENGTH, 50);
        first.put(TOTAL_STORAGE, 0.1);
        first.put(PUBLISHED_ON, new Day(NOVEMBER_1, "yyyy\"年\"m\"月\"d\"日\""));
        Map<CatalogField, Object> second = Map.of(ITEM_NAME, "乙", ITEM_TYPE, "日期型D", SENSITIVITY, "内部");

        ResourceDraft kept = confirmed("目录.xls", OfficeForm.old(Words.SHEET, HEADING, rows(first, second)));

        assertThat(kept.publishedOn()).isEqualTo(NOVEMBER_1);
        assertThat(kept.items()).extracting(ItemDraft::name).containsExactly("甲", "乙");
        assertThat(kept.items().get(0).length()).isEqualTo(50);
        assertThat(drafts.content("101002/2").orElseThrow().census().totalStorage())
                .isEqualByComparingTo("0.1");
    }

    @Test
    @DisplayName("WPS 表格另存的 .xlsx：多出的部件、命名空间和绝对地址不妨碍")
    void wps() throws Exception {
        ResourceDraft kept =
                confirmed("目录.xlsx", WpsForm.saved(workbook(List.of(SampleRow.values("", "新的登记信息", "甲 与 乙")))));
        assertThat(kept.summary()).isEqualTo("各婚姻登记机关办理的登记。");
        assertThat(kept.items()).extracting(ItemDraft::name).containsExactly("甲 与 乙");
    }

    @Test
    @DisplayName("文字上标注的拼音不进入内容")
    void pronounced() throws Exception {
        ResourceDraft kept =
                confirmed("目录.xlsx", WpsForm.pronounced(workbook(List.of(SampleRow.values("", "新的登记信息", "甲")))));
        assertThat(List.of(kept.name(), kept.summary(), kept.heading(), kept.sharingCondition()))
                .containsExactly("新的登记信息", "各婚姻登记机关办理的登记。", "婚姻", "供办理社会救助的部门按名单比对，仅用于认定待遇资格。");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("存成数字的代码：15 位以内一位不差，更长的指明拒绝，不悄悄取整")
    void numbers(boolean old) throws Exception {
        Map<CatalogField, Object> values = values("甲");
        values.put(DIVISION, 123_456_789_012_345L);
        assertThat(confirmed(name(old), form(old, values)).providerDivision()).isEqualTo("123456789012345");

        values.put(NAME, "又一登记信息");
        values.put(CREDIT_CODE, 111_406_000_000_420_412L);
        values.put(DIVISION, 1_234_567_890_123_456L);
        assertThat(refused(name(old), form(old, values)))
                .hasSize(2)
                .allMatch(sentence -> sentence.endsWith("请先把单元格格式设为“文本”，再照原件重新填写。"))
                .anyMatch(sentence -> sentence.startsWith("政务数据资源目录 3 内部部门"))
                .anyMatch(sentence -> sentence.startsWith("政务数据资源目录 3 资源提供方代码"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy\"年\"m\"月\"d\"日\"",
                "[$-804]yyyy\"年\"m\"月\"d\"日\";@",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@",
                "[$-F800]dddd, mmmm dd, yyyy",
                "[$-404]e/m/d;@",
                "[$-411]ggge\"年\"m\"月\"d\"日\";@",
                "yyyy\\-mm\\-dd;@",
                "yyyy\"年\"m\"月\"d\"日\"\\ aaaa",
                "31",
                "57"
            })
    @DisplayName("发布日期用东亚的日期格式，照样读成那一天")
    void days(String format) throws Exception {
        for (boolean old : List.of(true, false)) {
            Map<CatalogField, Object> values = values("甲");
            values.put(PUBLISHED_ON, new Day(NOVEMBER_1, format));
            assertThat(confirmed(name(old), form(old, values)).publishedOn()).isEqualTo(NOVEMBER_1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("从 1904 年起算日期的工作簿（早年苹果电脑所存），日子不差四年")
    void from1904(boolean old) throws Exception {
        Map<CatalogField, Object> values = values("甲");
        values.put(PUBLISHED_ON, new Day(NOVEMBER_1, "yyyy-mm-dd"));
        byte[] content = OfficeForm.from1904(form(old, values), old);
        assertThat(confirmed(name(old), content).publishedOn()).isEqualTo(NOVEMBER_1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("文本格里的公式：按工作表、行、列拒绝，一格只说一次")
    void formulas(boolean old) throws Exception {
        Map<CatalogField, Object> values = values("甲");
        values.put(SUMMARY, new Formula("\"各婚姻\"&\"登记机关\""));
        values.put(SHARING_TYPE, new Formula("\"半共享\""));
        assertThat(refused(name(old), form(old, values)))
                .containsExactly(
                        "政务数据资源目录 3 信息资源摘要：含有公式。请复制后选择性粘贴为“数值”，只留文本。", "政务数据资源目录 3 共享类型：含有公式。请复制后选择性粘贴为“数值”，只留文本。");
    }

    @Test
    @DisplayName("含宏、宏工作表、图表工作表的，上传后按名称拒绝")
    void hostile() throws Exception {
        assertThat(problem("目录.xls", OfficeForm.oldWithProject())).contains("含有宏");
        assertThat(problem("目录.xls", OfficeForm.oldWith(OfficeForm.Kind.MACROS)))
                .contains("含有宏");
        assertThat(problem("目录.xls", OfficeForm.oldWith(OfficeForm.Kind.CHART))).contains("含有图表工作表");
        assertThat(problem("目录.xlsx", OfficeForm.withChartSheet())).contains("含有图表工作表");
    }

    /** Uploads the one resource, looks at the preview, confirms it and gives what has become of it. */
    private ResourceDraft confirmed(String fileName, byte[] content) throws Exception {
        leaveNothing();
        Person officer = officer("civil-affairs");
        String address = uploaded(officer, fileName, content);
        assertThat(page(address, officer)).contains("检查通过", "101002/…，确认时编号");
        mvc.perform(post(address + "/confirm").with(as(officer)).with(csrf())).andExpect(status().isFound());
        return drafts.content("101002/2").orElseThrow().resource();
    }

    /** Uploads what must not be confirmed and gives what is told about it: sheet, row, column and sentence. */
    private List<String> refused(String fileName, byte[] content) throws Exception {
        leaveNothing();
        Person officer = officer("civil-affairs");
        String address = uploaded(officer, fileName, content);
        List<Finding> findings =
                imports.findings(imports.find(address.substring(address.lastIndexOf('/') + 1), officer));
        assertThat(page(address, officer))
                .contains("没有保存任何内容")
                .contains(findings.stream().map(Finding::sentence).toList());
        mvc.perform(post(address + "/confirm").with(as(officer)).with(csrf())).andExpect(status().isConflict());
        assertThat(drafts.page("civil-affairs", 1).rows()).isEmpty();
        return findings.stream()
                .map(finding -> "%s %d %s：%s"
                        .formatted(finding.sheet(), finding.row(), finding.columnName(), finding.sentence()))
                .toList();
    }

    private String problem(String fileName, byte[] content) throws Exception {
        Person officer = officer("civil-affairs");
        return page(uploaded(officer, fileName, content), officer);
    }

    private static String name(boolean old) {
        return old ? "目录.xls" : "目录.xlsx";
    }

    private static byte[] form(boolean old, Map<CatalogField, Object> row) throws IOException {
        return old ? OfficeForm.old(Words.SHEET, HEADING, rows(row)) : OfficeForm.of(Words.SHEET, HEADING, rows(row));
    }

    private static Map<CatalogField, Object> values(String item) {
        Map<CatalogField, Object> values = new EnumMap<>(CatalogField.class);
        values.putAll(SampleRow.values("", "新的登记信息", item));
        return values;
    }

    @SafeVarargs
    private static List<List<Object>> rows(Map<CatalogField, Object>... rows) {
        List<List<Object>> cells = new ArrayList<>();
        for (var row : rows) {
            cells.add(CatalogField.ALL.stream()
                    .map(column -> row.getOrDefault(column, ""))
                    .toList());
        }
        return cells;
    }
}
