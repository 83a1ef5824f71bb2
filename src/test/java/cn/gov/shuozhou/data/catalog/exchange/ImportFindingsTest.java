package cn.gov.shuozhou.data.catalog.exchange;

import static cn.gov.shuozhou.data.catalog.CatalogField.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.workbook.WorkbookReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("第十条：导入的检查结果")
class ImportFindingsTest extends ImportScene {

    private static final String DEPARTMENT = "civil-affairs";

    @Autowired
    Clock clock;

    @Test
    @DisplayName("同一资源两个信息项各有毛病，都报告")
    void everyItem() throws Exception {
        var first = SampleRow.values("", "新的登记信息", "甲");
        first.put(SHARING_TYPE, "半共享");
        first.put(ITEM_LENGTH, "18位");
        var second = SampleRow.values("", "新的登记信息", "乙");
        second.put(SHARING_CONDITION, "有条件");
        second.put(ITEM_LENGTH, "");
        assertThat(errors(check(first, second))).containsExactlyInAnyOrder("3共享类型", "3数据长度", "4共享条件", "4数据长度");
    }

    @Test
    @DisplayName("超过 5,000 处：错误先列，说明只列出前 5,000 处，翻得到最后一页")
    void manyFindings() throws Exception {
        List<Map<CatalogField, String>> rows = new ArrayList<>();
        for (int i = 0; i < 2_600; i++) {
            var values = SampleRow.values("", "第" + i + "项登记信息", "甲");
            values.remove(THEME);
            values.remove(SENSITIVITY);
            if (i >= 2_000) {
                values.put(UPDATE_CYCLE, "偶尔");
            }
            rows.add(values);
        }
        var officer = officer(DEPARTMENT);
        var one = checked(officer, workbook(rows));
        assertThat(one.errors()).isEqualTo(600);
        assertThat(one.warnings()).isEqualTo(5_200);
        assertThat(imports.findings(one)).hasSize(5_000);
        assertThat(imports.findings(one)).filteredOn(Finding::error).hasSize(600);
        int last = imports.findings(one, 1_000_000).number();
        assertThat(imports.findings(one, last).rows()).isNotEmpty();
        assertThat(page("/catalog/imports/" + one.id(), officer)).contains("只列出前 5,000 处");
        List<String> listed = new ArrayList<>();
        WorkbookReader.read(
                download("/catalog/imports/" + one.id() + "/marked.xlsx", officer), "a.xlsx", (sheet, row, cells) -> {
                    if (sheet.equals(Words.FINDINGS_SHEET)) {
                        listed.add(cells.get(0).text());
                    }
                });
        assertThat(listed).hasSize(5_002).startsWith("共 5,800 处，只列出前 5,000 处，错误在先；改正后重新上传，再看其余。", "级别");
    }

    @Test
    @DisplayName("很长的内容：照样说明错在哪里，只引开头")
    void longText() throws Exception {
        String endless = "长".repeat(5_000);
        var values = SampleRow.values("", "新的登记信息", endless);
        for (CatalogField column : CatalogField.ALL) {
            if (column != NAME && column != CODE) {
                values.put(column, endless);
            }
        }
        var one = check(values);
        assertThat(one.problem()).isNull();
        assertThat(imports.findings(one))
                .hasSizeGreaterThan(15)
                .allSatisfy(finding -> assertThat(finding.sentence().length()).isLessThan(500));
        assertThat(errors(one)).contains("3共享类型", "3提供方", "3信息资源格式类型", "3信息项名称", "3发布日期");
    }

    @Test
    @DisplayName("共享属性和开放属性合并在各信息项上：取第一行的，提醒一次")
    void mergedSharing() throws Exception {
        var first = SampleRow.values("", "新的登记信息", "甲");
        var second = Map.of(ITEM_NAME, "乙", ITEM_TYPE, "日期型", SENSITIVITY, "内部");
        var third = Map.of(ITEM_NAME, "丙", ITEM_TYPE, "日期型", SENSITIVITY, "内部");
        var officer = officer(DEPARTMENT);
        var one = checked(officer, workbook(List.of(first, second, third)));
        assertThat(imports.findings(one)).singleElement().satisfies(finding -> {
            assertThat(finding.error()).isFalse();
            assertThat(finding.sentence()).contains("有 2 个信息项", "按第 3 行的处理");
        });
        imports.confirm(one.id(), officer);
        assertThat(drafts.content("101002/2").orElseThrow().resource().items())
                .hasSize(3)
                .allSatisfy(item -> {
                    assertThat(item.sharingCondition()).isEqualTo(first.get(SHARING_CONDITION));
                    assertThat(item.open()).isFalse();
                });

        first.put(SHARING_CONDITION, "有条件");
        assertThat(errors(checked(officer, workbook(List.of(first, second, third)))))
                .as("what the first row says wrongly is told once")
                .containsExactly("3共享条件");
    }

    @Test
    @DisplayName("没有填写敏感程度：每项资源提醒一次，写明暂定了几个")
    void guessedSensitivity() throws Exception {
        var first = SampleRow.values("", "新的登记信息", "姓名");
        var second = SampleRow.values("", "新的登记信息", "乙");
        first.remove(SENSITIVITY);
        second.remove(SENSITIVITY);
        assertThat(imports.findings(check(first, second)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("2 个信息项按名称暂定", "“个人信息” 1 个", "“内部” 1 个"));
    }

    @Test
    @DisplayName("第十四条、第二十三条：与逐项编制一样提醒：像系统名称、关联代码不存在、无条件共享个人信息")
    void warnings() throws Exception {
        var values = SampleRow.values("", "某系统登记信息", "姓名");
        values.put(RELATED_CODES, "101002/1、101002/777");
        values.put(SENSITIVITY, "个人信息");
        values.put(SHARING_TYPE, "无条件共享");
        values.put(SHARING_CONDITION, "无条件");
        assertThat(imports.findings(check(values)))
                .noneMatch(Finding::error)
                .extracting(finding -> finding.columnName() + finding.sentence())
                .hasSize(3)
                .anyMatch(text -> text.startsWith("信息资源名称") && text.contains("像是信息系统的名称"))
                .anyMatch(text -> text.startsWith("关联资源代码") && text.contains("101002/777"))
                .anyMatch(text -> text.startsWith("共享类型") && text.contains("无条件共享，含个人信息：姓名"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05", "2026/1/5", "2026.1.5", "2026年1月5日"})
    @DisplayName("日期的几种写法都认得")
    void dates(String typed) throws Exception {
        assertThat(publishedOn(typed)).isEqualTo("2026-01-05");
    }

    @Test
    @DisplayName("没有的日子不认；新资源不填发布日期，暂记当天")
    void dateLeftOpen() throws Exception {
        var values = SampleRow.values("", "新的登记信息", "甲");
        values.put(PUBLISHED_ON, "2026-11-31");
        assertThat(errors(check(values))).containsExactly("3发布日期");
        assertThat(publishedOn("")).isEqualTo(LocalDate.now(clock).toString());
    }

    @Test
    @DisplayName("不间断空格和名称中的换行是复制带来的，不算在内")
    void blanks() throws Exception {
        var values = SampleRow.values("", "\u00a0新的\n登记信息\u00a0", "甲");
        values.put(FORMAT_TYPE, "xlsx\u00a0");
        var officer = officer(DEPARTMENT);
        var one = checked(officer, workbook(List.of(values)));
        assertThat(imports.findings(one)).isEmpty();
        assertThat(imports.resources(one, 1).rows().get(0).name()).isEqualTo("新的登记信息");
    }

    @Test
    @DisplayName("已发布的资源不能换分类，代码随之不变")
    void publishedClassification() throws Exception {
        long id = catalog.idOf("101002/1").orElseThrow();
        var values = SampleRow.values("101002/1", catalog.resource(id).name(), "甲");
        values.put(HEADING, "别的目");
        var one = check(values);
        assertThat(errors(one)).containsExactly("3目");
        assertThat(imports.findings(one)).anyMatch(finding -> finding.sentence().contains("与信息资源代码 101002/1 不符"));
    }

    private String publishedOn(String typed) throws Exception {
        var values = SampleRow.values("", "新的登记信息", "甲");
        values.put(PUBLISHED_ON, typed);
        var one = check(values);
        assertThat(imports.findings(one)).isEmpty();
        imports.confirm(one.id(), officer(DEPARTMENT));
        return drafts.content("101002/2").orElseThrow().resource().publishedOn().toString();
    }

    @SafeVarargs
    private CatalogImport check(Map<CatalogField, String>... rows) throws Exception {
        return checked(officer(DEPARTMENT), workbook(List.of(rows)));
    }

    private List<String> errors(CatalogImport one) {
        return imports.findings(one).stream()
                .filter(Finding::error)
                .map(finding -> finding.row() + finding.columnName())
                .toList();
    }
}
