package cn.gov.shuozhou.data.catalog.exchange;

import static cn.gov.shuozhou.data.catalog.exchange.TemplateColumn.*;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.Census;
import cn.gov.shuozhou.data.catalog.Classifications;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import cn.gov.shuozhou.data.catalog.exchange.ImportedResource.Change;
import cn.gov.shuozhou.data.organization.CreditCode;
import cn.gov.shuozhou.data.organization.Department;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the resources of one workbook, one after the other, and compares them with the catalogue. */
final class ImportCheck {

    /** Stands for the sequence number of a code that is given out on confirmation. */
    private static final String NOT_YET = "/0";

    private final Catalog catalog;
    private final Classifications classifications;
    private final Department department;
    private final List<Finding> findings = new ArrayList<>();
    private final List<ImportedResource> resources = new ArrayList<>();
    private final Map<String, TemplateRow> names = new HashMap<>();
    private final Map<String, TemplateRow> codes = new HashMap<>();

    ImportCheck(Catalog catalog, Classifications classifications, Department department) {
        this.catalog = catalog;
        this.classifications = classifications;
        this.department = department;
    }

    List<Finding> findings() {
        return findings;
    }

    List<ImportedResource> resources() {
        return resources;
    }

    void take(ResourceRows rows) {
        CellText cells = new CellText(findings);
        checkRepetition(rows, cells);
        checkProvider(rows, cells);
        String code = rows.text(CODE);
        Optional<Resource> published =
                code.isEmpty() ? Optional.empty() : catalog.idOf(code).map(catalog::resource);
        checkOwnership(rows, cells, published);
        String classification = code.isEmpty() ? classification(rows, cells) : "";
        ResourceDraft known = published
                .map(resource -> PublishedContent.of(resource, catalog.items(resource.id())))
                .orElse(null);
        Content content = new ResourceParser(rows, cells, findings)
                .parse(code.isEmpty() ? classification + NOT_YET : code, department, known);
        new RulePlaces(rows, cells, findings).add(catalog.problems(content.resource()));
        resources.add(compared(rows, content, classification, published.orElse(null), known));
    }

    private void checkRepetition(ResourceRows rows, CellText cells) {
        for (TemplateRow row : rows.all()) {
            row.cells().keySet().stream()
                    .filter(column -> !column.ofItem())
                    .filter(column -> !row.text(column).equals(rows.text(column)))
                    .forEach(column -> cells.error(
                            row,
                            column,
                            "与同一资源第 %d 行的“%s”不一致。请改为一致，或只填第一行。"
                                    .formatted(rows.first().number(), rows.text(column))));
        }
        repeated(rows, cells, NAME, names, "如果是向下拖动填充使代码递增，请改回同一代码；否则请合并，或改成能相互区分的名称。");
        repeated(rows, cells, CODE, codes, "一个代码只能用于一项资源，请把同一资源的各行排在一起，或更正代码。");
    }

    private static void repeated(
            ResourceRows rows, CellText cells, TemplateColumn column, Map<String, TemplateRow> seen, String remedy) {
        String text = rows.text(column);
        TemplateRow before = text.isEmpty() ? null : seen.putIfAbsent(text, rows.first());
        if (before != null) {
            cells.error(
                    rows.first(),
                    column,
                    "%s“%s”与工作表“%s”第 %d 行重复。%s"
                            .formatted(column.label(), text, before.sheet(), before.number(), remedy));
        }
    }

    private void checkProvider(ResourceRows rows, CellText cells) {
        if (!rows.text(PROVIDER).equals(department.name())) {
            cells.error(
                    rows.first(),
                    PROVIDER,
                    "提供方应为本部门“%s”，现填“%s”。只能导入本部门的目录。".formatted(department.name(), rows.text(PROVIDER)));
        }
        String creditCode = rows.text(CREDIT_CODE);
        if (!CreditCode.isValid(creditCode)) {
            cells.error(
                    rows.first(), CREDIT_CODE, "“%s”不是正确的统一社会信用代码（GB 32100，18 位，末位校验）。请核对后更正。".formatted(creditCode));
        } else if (!creditCode.equals(department.creditCode())) {
            cells.error(
                    rows.first(), CREDIT_CODE, "提供方代码应为本部门的 %s，现填 %s。".formatted(department.creditCode(), creditCode));
        }
    }

    private void checkOwnership(ResourceRows rows, CellText cells, Optional<Resource> published) {
        if (published.isPresent() && !published.get().providerCode().equals(department.code())) {
            cells.error(
                    rows.first(),
                    CODE,
                    "信息资源代码“%s”属于%s的资源。新资源请不填代码，由平台编号。"
                            .formatted(rows.text(CODE), published.get().providerName()));
        }
        catalog.idOfName(department.code(), rows.text(NAME))
                .filter(id -> published.isEmpty() || published.get().id() != id)
                .map(catalog::resource)
                .ifPresent(other -> cells.error(
                        rows.first(), NAME, "目录中已有同名资源，代码为 %s。要变更它，请填写这个代码；否则请改名。".formatted(other.code())));
    }

    private String classification(ResourceRows rows, CellText cells) {
        Optional<String> found =
                classifications.codeOf(rows.text(CATEGORY), rows.text(SECTION), rows.text(HEADING), rows.text(DETAIL));
        if (found.filter(code -> code.length() >= 6).isEmpty()) {
            cells.error(
                    rows.first(),
                    HEADING,
                    "分类目录中没有“%s / %s / %s”，不能据此编号。请按“分类目录”页的类、项、目填写，或填写已编定的信息资源代码。"
                            .formatted(rows.text(CATEGORY), rows.text(SECTION), rows.text(HEADING)));
            cells.skip(CODE);
            cells.skip(CATEGORY);
        }
        return found.orElse("");
    }

    private static ImportedResource compared(
            ResourceRows rows,
            Content content,
            String classification,
            @Nullable Resource published,
            @Nullable ResourceDraft known) {
        int row = rows.first().number();
        if (published == null || known == null) {
            return new ImportedResource(row, Change.NEW, classification, null, null, "", content);
        }
        String differences = String.join("、", PublishedContent.differences(known, content.resource()));
        if (!content.census().equals(Census.NONE)) {
            differences += (differences.isEmpty() ? "" : "、") + "信息资源大普查";
        }
        return new ImportedResource(
                row,
                differences.isEmpty() ? Change.UNCHANGED : Change.CHANGED,
                "",
                published.id(),
                published.version(),
                differences,
                content);
    }
}
