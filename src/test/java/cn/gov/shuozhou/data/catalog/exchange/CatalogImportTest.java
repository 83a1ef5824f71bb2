package cn.gov.shuozhou.data.catalog.exchange;

import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.catalog.CatalogField.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.catalog.ResourceQuery;
import cn.gov.shuozhou.data.catalog.classification.Classifications;
import cn.gov.shuozhou.data.catalog.exchange.ImportedResource.Change;
import cn.gov.shuozhou.data.operation.NodeClock;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.FormWriter;
import cn.gov.shuozhou.data.workbook.WorkbookReader;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionOperations;

@DisplayName("第十条：目录的导出和导入")
@OnPostgres(Reason.SQL)
class CatalogImportTest extends ImportScene {

    @Autowired
    NodeClock nodeClock;

    @Autowired
    Classifications classifications;

    @Autowired
    TransactionOperations transactions;

    @Test
    @DisplayName("每个部门导出再导入，全部未变")
    void roundTrip() throws Exception {
        int seen = 0;
        for (var provider : catalog.providers()) {
            var out = new ByteArrayOutputStream();
            export.write(
                    new ResourceQuery("", provider.code(), null, null, null, ResourceQuery.Sort.RELEVANCE, 1),
                    CatalogField.ALL,
                    out,
                    rows -> {});
            var one = checked(officer(provider.code()), out.toByteArray());
            assertThat(imports.findings(one)).as(provider.name()).isEmpty();
            assertThat(imports.counts(one))
                    .as(provider.name())
                    .containsEntry(Change.NEW, 0)
                    .containsEntry(Change.CHANGED, 0)
                    .containsEntry(Change.UNCHANGED, (int) provider.resources());
            seen += (int) provider.resources();
        }
        assertThat(seen).isGreaterThan(60);
    }

    @Test
    @DisplayName("只有编制指南的十五个列组：已有的资源仍认得出未变")
    void nationalColumns() throws Exception {
        var out = new ByteArrayOutputStream();
        export.write(
                new ResourceQuery("", "civil-affairs", null, null, null, ResourceQuery.Sort.RELEVANCE, 1),
                CatalogField.NATIONAL,
                out,
                rows -> {});
        var one = checked(officer("civil-affairs"), out.toByteArray());
        assertThat(one.errors()).isZero();
        assertThat(imports.counts(one)).containsEntry(Change.NEW, 0).containsEntry(Change.CHANGED, 0);
    }

    @Test
    @DisplayName("十二种以上错误一次报告，按工作表、行、列指明；什么都不保存")
    void plantedErrors() throws Exception {
        List<Map<CatalogField, String>> rows = new ArrayList<>();
        plant(rows, NAME, "婚姻登记管理系统");
        plant(rows, FORMAT_TYPE, "pdf");
        plant(rows, TOTAL_RECORDS, "12万条");
        plant(rows, ITEM_LENGTH, "18位");
        plant(rows, ITEM_TYPE, "文本");
        plant(rows, SHARING_CONDITION, "有条件");
        plant(rows, PROVIDER, "朔州市教育局");
        plant(rows, CREDIT_CODE, "11140600MB0004204X");
        plant(rows, HEADING, "没有的目");
        plant(rows, PUBLISHED_ON, "2026年十一月");
        plant(rows, SHARING_TYPE, "半共享");
        plant(rows, OPEN, "也许");
        plant(rows, SUMMARY, "长".repeat(257));
        plant(rows, SHARING_METHOD_TYPE, "光盘");
        plant(rows, DIVISION, "社\u200b会");
        plant(rows, ITEM_NAME, "");
        plant(rows, CODE, "101001/1");
        plant(rows, UPDATE_CYCLE, "");
        plant(rows, CODE, "999999/1");
        plant(rows, CODE, "101009/1");
        rows.add(SampleRow.values("", "三行登记信息", "甲"));
        rows.add(SampleRow.values("", "三行登记信息", "乙"));
        var odd = SampleRow.values("", "三行登记信息", "甲");
        odd.put(UPDATE_CYCLE, "每年");
        rows.add(odd);
        var repeated = SampleRow.values("", "重名登记信息", "甲");
        rows.add(repeated);
        rows.add(SampleRow.values("", "隔开的登记信息", "乙"));
        rows.add(repeated);

        var one = checked(officer("civil-affairs"), workbook(rows));

        var found = imports.findings(one).stream()
                .filter(Finding::error)
                .map(finding -> finding.row() + finding.columnName())
                .collect(Collectors.toSet());
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "3信息资源名称",
                        "4信息资源格式类型",
                        "5结构化信息记录总数（万）",
                        "6数据长度",
                        "7数据类型",
                        "8共享条件",
                        "9提供方",
                        "10资源提供方代码",
                        "11目",
                        "12发布日期",
                        "13共享类型",
                        "14是否向社会开放",
                        "15信息资源摘要",
                        "16共享方式类型",
                        "17内部部门",
                        "18信息项名称",
                        "19信息资源代码",
                        "20更新周期",
                        "21信息资源代码",
                        "22信息资源代码",
                        "25更新周期",
                        "25信息项名称",
                        "28信息资源名称");
        assertThat(imports.findings(one)).allSatisfy(finding -> {
            assertThat(finding.sheet()).isEqualTo(Words.SHEET);
            assertThat(finding.sentence()).matches("(?s).{10,}[。）]");
        });
        assertThatThrownBy(() -> imports.confirm(one.id(), officer("civil-affairs")))
                .isInstanceOf(RequestRejected.class);
        assertThat(drafts.page("civil-affairs", 1).rows()).isEmpty();

        var marked = new ByteArrayOutputStream();
        MarkedCopy.write(imports.file(one), one.fileName(), imports.findings(one), one.errors(), marked);
        List<String> sheets = new ArrayList<>();
        WorkbookReader.read(marked.toByteArray(), "a.xlsx", (sheet, row, cells) -> sheets.add(sheet));
        assertThat(sheets).contains(Words.SHEET, Words.FINDINGS_SHEET);
        var again = checked(officer("civil-affairs"), marked.toByteArray());
        assertThat(again.errors()).as("the marked copy is the same workbook").isEqualTo(one.errors());
    }

    @Test
    @DisplayName("新资源在确认时编号，合并或空白的资源单元格属于上一行；确认后是草案，已发布的不变")
    void confirmed() throws Exception {
        var second = Map.of(
                ITEM_NAME,
                "乙",
                ITEM_TYPE,
                "日期型",
                SHARING_TYPE,
                "不予共享",
                SHARING_CONDITION,
                "《中华人民共和国民法典》第一千零三十四条",
                OPEN,
                "否",
                SENSITIVITY,
                "个人信息");
        var one = checked(
                officer("civil-affairs"),
                workbook(List.of(SampleRow.values("", "新的登记信息", "甲"), second, SampleRow.values("", "又一登记信息", "甲"))));
        assertThat(imports.findings(one)).isEmpty();
        assertThat(imports.counts(one)).containsEntry(Change.NEW, 2);

        assertThat(imports.confirm(one.id(), officer("civil-affairs"))).isEqualTo(2);

        assertThat(drafts.page("civil-affairs", 1).rows())
                .extracting(draft -> draft.code())
                .containsExactly("101002/2", "101002/3");
        assertThat(drafts.content("101002/2").orElseThrow().resource().items()).hasSize(2);
        assertThat(catalog.idOf("101002/2")).isEmpty();
        assertThatThrownBy(() -> imports.confirm(one.id(), officer("civil-affairs")))
                .isInstanceOf(RequestRejected.class);
    }

    @Test
    @DisplayName("停用的分类：新资源按名称、按代码都不能导入，已预览的不能确认；已发布的资源照常更新")
    void retiredClassification() throws Exception {
        var previewed = checked(officer("civil-affairs"), workbook(List.of(SampleRow.values("", "预览登记信息", "甲"))));
        assertThat(imports.findings(previewed)).isEmpty();
        jdbc.update("update classification set retired_at = current_timestamp where code = '101002'");

        assertThatThrownBy(() -> imports.confirm(previewed.id(), officer("civil-affairs")))
                .hasMessageContaining("已停用，不能再编号");
        assertThat(drafts.page("civil-affairs", 1).rows()).isEmpty();
        var one = checked(
                officer("civil-affairs"),
                workbook(List.of(SampleRow.values("", "新的登记信息", "甲"), SampleRow.values("101002/9", "又一登记信息", "甲"))));
        assertThat(imports.findings(one))
                .extracting(finding -> finding.row() + finding.columnName())
                .containsExactlyInAnyOrder("3目", "4信息资源代码");
        assertThat(imports.findings(one))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("停用"));
        var published =
                checked(officer("civil-affairs"), workbook(List.of(SampleRow.values("101002/1", "婚姻登记信息", "甲"))));
        assertThat(imports.findings(published))
                .allSatisfy(finding -> assertThat(finding.sentence()).doesNotContain("停用"));
    }

    @Test
    @DisplayName("变更已发布的资源：预览指出变更之处，保存为该版本的变更草案")
    void changed() throws Exception {
        long id = catalog.idOf("101002/1").orElseThrow();
        var values = SampleRow.values("101002/1", catalog.resource(id).name(), "甲");
        values.put(CREDIT_CODE, organization.department("civil-affairs").creditCode());
        var one = checked(officer("civil-affairs"), workbook(List.of(values)));
        assertThat(imports.findings(one)).isEmpty();
        var preview = imports.resources(one, 1).rows().get(0);
        assertThat(preview.change()).isEqualTo(Change.CHANGED);
        assertThat(preview.differences()).contains("摘要", "信息项（新增 1、删去");
        String before = catalog.resource(id).summary();

        imports.confirm(one.id(), officer("civil-affairs"));

        var draft = drafts.page("civil-affairs", 1).rows().get(0);
        assertThat(draft.resourceId()).isEqualTo(id);
        assertThat(draft.baseVersion()).isEqualTo(1);
        assertThat(catalog.resource(id).summary()).isEqualTo(before);
    }

    @Test
    @DisplayName("目录在检查之后变了：确认被拒绝，一项也不保存")
    void allOrNothing() throws Exception {
        long id = catalog.idOf("101002/1").orElseThrow();
        var one = checked(
                officer("civil-affairs"),
                workbook(List.of(
                        SampleRow.values("", "新的登记信息", "甲"),
                        SampleRow.values("101002/1", catalog.resource(id).name(), "甲"))));
        assertThat(one.errors()).isZero();
        jdbc.update("update resource set version = 2 where id = ?", id);
        try {
            assertThatThrownBy(() -> imports.confirm(one.id(), officer("civil-affairs")))
                    .hasMessageContaining("检查之后目录有了变化");
        } finally {
            jdbc.update("update resource set version = 1 where id = ?", id);
        }
        assertThat(drafts.page("civil-affairs", 1).rows()).isEmpty();
        assertThat(imports.find(one.id(), officer("civil-affairs")).checked()).isTrue();
    }

    @Test
    @DisplayName("表头不同、没有内容、超过两万行的，整个拒绝并说明")
    void refusedWhole() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var form = new FormWriter(out)) {
            form.sheet("表");
            form.row(List.of("a"));
            form.row(List.of("b"));
            form.row(List.of("c"));
            form.finish();
        }
        assertThat(checked(officer("civil-affairs"), out.toByteArray()).problem())
                .contains("工作表“表”的表头与模板不同：第 1 列应为“类”");
        assertThat(checked(officer("civil-affairs"), workbook(List.of())).problem())
                .contains("没有目录内容");
        assertThat(checked(officer("civil-affairs"), new byte[] {1}).problem()).contains("不是 Excel 工作簿");
    }

    @Test
    @DisplayName("检查两次都没有完成的，不再检查，并说明；第一次没有完成的由别的节点重做")
    void givenUp() throws Exception {
        var officer = officer("civil-affairs");
        String id = imports.upload("目录.xlsx", workbook(List.of(SampleRow.values("", "新的登记信息", "甲"))), officer);
        lose(id, 1);
        work.round();
        assertThat(imports.find(id, officer).checked()).isTrue();
        assertThat(jdbc.queryForObject("select attempts from catalog_import where id = ?", Integer.class, id))
                .isEqualTo(2);

        lose(id, 2);
        work.round();
        assertThat(imports.find(id, officer).state()).isEqualTo(CatalogImport.State.REFUSED);
        assertThat(page("/catalog/imports/" + id, officer)).contains("不能导入", "2 次都没有完成");
    }

    /** As a node leaves it that came to an end in the middle of the check. */
    private void lose(String id, int attempts) {
        jdbc.update(
                "update catalog_import set state = 'READING', attempts = ?, touched_at = timestamp '1900-01-01 00:00:00'"
                        + " where id = ?",
                attempts,
                id);
        jdbc.update("delete from catalog_import_finding where import_id = ?", id);
        jdbc.update("delete from catalog_import_resource where import_id = ?", id);
    }

    @Test
    @DisplayName("只有本人能看自己的导入；只有数据专员能导入；一天后失效")
    void rights() throws Exception {
        var one = checked(officer("civil-affairs"), workbook(List.of(SampleRow.values("", "新的登记信息", "甲"))));
        String address = "/catalog/imports/" + one.id();
        mvc.perform(get(address).with(as(officer("civil-affairs")))).andExpect(status().isOk());
        mvc.perform(get(address).with(as(officer("education")))).andExpect(status().isNotFound());
        mvc.perform(get(address + "/marked.xlsx").with(as(officer("education"))))
                .andExpect(status().isNotFound());
        mvc.perform(post(address + "/confirm").with(as(officer("education"))).with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(get(address).with(as(person("civil-affairs.requester")))).andExpect(status().isForbidden());
        jdbc.update("update catalog_import set created_at = timestamp '1900-01-01 00:00:00'");
        mvc.perform(get(address).with(as(officer("civil-affairs")))).andExpect(status().isNotFound());
        ReflectionTestUtils.setField(nodeClock, "ahead", Duration.ofDays(3_650));
        work.round();
        ReflectionTestUtils.setField(nodeClock, "ahead", Duration.ZERO);
        assertThat(jdbc.queryForObject("select count(*) from catalog_import", Long.class))
                .as("时钟不准的节点不清理")
                .isOne();
        work.round();
        assertThat(jdbc.queryForObject("select count(*) from catalog_import", Long.class))
                .isZero();
    }

    @Test
    @DisplayName("从上传到草案，全在页面上")
    void pages() throws Exception {
        var officer = officer("civil-affairs");
        String address = mvc.perform(multipart("/catalog/imports")
                        .file(new MockMultipartFile(
                                "file", "目录.xlsx", "x", workbook(List.of(SampleRow.values("", "新的登记信息", "甲")))))
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(page(address, officer)).contains("正在检查，已读 0 行", "hx-get=\"" + address + "/progress\"");
        work.round();
        assertThat(page(address, officer)).contains("检查通过", "新的登记信息", "101002/…，确认时编号");
        mvc.perform(post(address + "/confirm").with(as(officer)).with(csrf())).andExpect(status().isFound());
        assertThat(page("/catalog/imports", officer)).contains("已保存为草案");
        assertThat(page("/catalog/drafts", officer)).contains("新的登记信息", "101002/2");
        assertThat(page("/catalog/classification", officer)).contains("101002", "婚姻");
    }

    @Test
    @DisplayName("同时取号的，号码各不相同；回滚的不占号")
    void codes() throws Exception {
        transactions.executeWithoutResult(status -> classifications.nextCode("101002"));
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> tasks =
                    Collections.nCopies(20, () -> transactions.execute(status -> classifications.nextCode("101002")));
            List<String> given = new ArrayList<>();
            for (var task : pool.invokeAll(tasks)) {
                given.add(task.get());
            }
            assertThat(given).doesNotHaveDuplicates().hasSize(20).doesNotContain("101002/1", "101002/2");
        } finally {
            pool.shutdown();
        }
        String lost = transactions.execute(status -> {
            status.setRollbackOnly();
            return classifications.nextCode("101002");
        });
        assertThat(transactions.<String>execute(status -> classifications.nextCode("101002")))
                .isEqualTo(lost);
    }

    private static void plant(List<Map<CatalogField, String>> rows, CatalogField column, String wrong) {
        var values = SampleRow.values("", "第" + rows.size() + "项登记信息", "甲");
        values.put(column, wrong);
        rows.add(values);
    }
}
