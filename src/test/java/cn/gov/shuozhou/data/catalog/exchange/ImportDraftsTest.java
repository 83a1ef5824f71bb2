package cn.gov.shuozhou.data.catalog.exchange;

import static cn.gov.shuozhou.data.catalog.CatalogField.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第十条：导入与已有的草案")
class ImportDraftsTest extends ImportScene {

    private static final String DEPARTMENT = "civil-affairs";

    @Test
    @DisplayName("第 3 行不填代码、第 4 行填下一个顺序号：各得各的代码，谁也不替换谁")
    void codesKeptApart() throws Exception {
        var one = checked(
                officer(DEPARTMENT),
                workbook(List.of(SampleRow.values("", "甲登记信息", "甲"), SampleRow.values("101002/2", "乙登记信息", "甲"))));
        assertThat(imports.confirm(one.id(), officer(DEPARTMENT))).isEqualTo(2);
        assertThat(drafts.all(DEPARTMENT))
                .extracting(CatalogDraft::code, CatalogDraft::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("101002/2", "乙登记信息"),
                        org.assertj.core.groups.Tuple.tuple("101002/3", "甲登记信息"));
    }

    @Test
    @DisplayName("检查之后才有的、又被修改的草案：确认被拒绝，不被替换")
    void draftsAfterTheCheck() throws Exception {
        var officer = officer(DEPARTMENT);
        var first = checked(officer, workbook(List.of(SampleRow.values("101002/2", "甲登记信息", "甲"))));
        var second = checked(officer, workbook(List.of(SampleRow.values("101002/2", "乙登记信息", "甲"))));
        assertThat(second.errors()).isZero();
        imports.confirm(first.id(), officer);
        assertThatThrownBy(() -> imports.confirm(second.id(), officer))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("检查之后草案有了变化");

        var third = checked(officer, workbook(List.of(SampleRow.values("101002/2", "丙登记信息", "甲"))));
        jdbc.update("update catalog_draft set revision = revision + 1");
        assertThatThrownBy(() -> imports.confirm(third.id(), officer)).hasMessageContaining("检查之后草案有了变化");
        assertThat(drafts.all(DEPARTMENT)).extracting(CatalogDraft::name).containsExactly("甲登记信息");
    }

    @Test
    @DisplayName("将替换的草案写明是谁何时存的；确认后才替换")
    void replaced() throws Exception {
        var officer = officer(DEPARTMENT);
        keep("101002/2", "甲登记信息");
        var again = checked(officer, workbook(List.of(SampleRow.values("", "甲登记信息", "乙"))));
        assertThat(imports.findings(again)).singleElement().satisfies(finding -> {
            assertThat(finding.error()).isFalse();
            assertThat(finding.columnName()).isEqualTo("信息资源名称");
            assertThat(finding.sentence()).matches(".*将替换现有草案“甲登记信息”（.+，\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d）.*");
        });
        imports.confirm(again.id(), officer);
        assertThat(drafts.content("101002/2")
                        .orElseThrow()
                        .resource()
                        .items()
                        .get(0)
                        .name())
                .isEqualTo("乙");
    }

    @Test
    @DisplayName("代码在别的部门的草案中、名称已在另一份草案中、草案正在审查：检查时一次报告")
    void inTheWay() throws Exception {
        keep("101002/2", "甲登记信息");
        keep("101002/3", "乙登记信息");
        jdbc.update("update catalog_draft set locked = true, case_number = null where code = '101002/3'");
        jdbc.update("update catalog_draft set department_code = 'education' where code = '101002/2'");
        keep("101002/4", "丙登记信息");

        var one = checked(
                officer(DEPARTMENT),
                workbook(List.of(
                        SampleRow.values("101002/2", "丁登记信息", "甲"),
                        SampleRow.values("101002/3", "戊登记信息", "甲"),
                        SampleRow.values("101002/9", "丙登记信息", "甲"))));
        assertThat(imports.findings(one))
                .filteredOn(Finding::error)
                .extracting(finding -> finding.row() + finding.columnName())
                .containsExactly("3信息资源代码", "4信息资源代码", "5信息资源名称");
        assertThat(imports.findings(one))
                .extracting(Finding::sentence)
                .anyMatch(sentence -> sentence.contains("已用于别的部门的目录草案"))
                .anyMatch(sentence -> sentence.contains("审查，不能替换"))
                .anyMatch(sentence -> sentence.contains("已有同名资源，代码为 101002/4"));
    }

    @Test
    @DisplayName("全部未变的，没有确认按钮")
    void nothingToConfirm() throws Exception {
        var officer = officer(DEPARTMENT);
        var out = new java.io.ByteArrayOutputStream();
        export.write(
                new cn.gov.shuozhou.data.catalog.ResourceQuery(
                        "", DEPARTMENT, null, null, null, cn.gov.shuozhou.data.catalog.ResourceQuery.Sort.RELEVANCE, 1),
                CatalogField.ALL,
                out,
                rows -> {});
        var same = checked(officer, out.toByteArray());
        assertThat(page("/catalog/imports/" + same.id(), officer))
                .contains("没有需要保存的内容")
                .doesNotContain("确认，保存为草案");
    }

    private void keep(String code, String name) throws Exception {
        var officer = officer(DEPARTMENT);
        var one = checked(officer, workbook(List.of(SampleRow.values(code, name, "甲"))));
        assertThat(one.errors()).isZero();
        imports.confirm(one.id(), officer);
    }
}
