package cn.gov.shuozhou.data.catalog.exchange;

import static cn.gov.shuozhou.data.catalog.exchange.TemplateColumn.*;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.Classification;
import cn.gov.shuozhou.data.catalog.Classifications;
import cn.gov.shuozhou.data.catalog.Differences;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.exchange.ImportedResource.Change;
import cn.gov.shuozhou.data.organization.CreditCode;
import cn.gov.shuozhou.data.organization.Department;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the resources of one workbook, one after the other, and compares them with the catalogue. */
final class ImportCheck {

    /** Stands for the sequence number of a code that is given out on confirmation. */
    private static final String NOT_YET = "/0";

    /** A longer name or code is an error of its own. */
    private static final int LONGEST_KEY = 200;

    private final Catalog catalog;
    private final CatalogVersions versions;
    private final Classifications classifications;
    private final Department department;
    private final Findings findings = new Findings();
    private final List<ImportedResource> resources = new ArrayList<>();
    private final Map<String, Seen> names = new HashMap<>();
    private final Map<String, Seen> codes = new HashMap<>();

    /** Where a name or code stood first. */
    private record Seen(String sheet, int row) {}

    ImportCheck(Catalog catalog, CatalogVersions versions, Classifications classifications, Department department) {
        this.catalog = catalog;
        this.versions = versions;
        this.classifications = classifications;
        this.department = department;
    }

    Findings findings() {
        return findings;
    }

    /** None once there was an error: there is nothing to confirm then. */
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
        if (!code.isEmpty() && published.isEmpty()) {
            checkNewCode(rows, cells);
        }
        Content known =
                published.map(resource -> versions.current(resource.id())).orElse(null);
        Content content = new ResourceParser(rows, cells, findings)
                .parse(
                        code.isEmpty() ? classification + NOT_YET : code,
                        department,
                        known == null ? null : known.resource());
        new RulePlaces(rows, cells, findings).add(catalog.problems(content.resource()));
        if (findings.errors() > 0) {
            resources.clear();
        } else {
            resources.add(compared(rows, content, classification, published.orElse(null), known));
        }
    }

    private void checkRepetition(ResourceRows rows, CellText cells) {
        TemplateColumn.ALL.stream()
                .filter(column -> !column.ofItem())
                .forEach(column -> checkAgreement(rows, column, cells));
        repeated(rows, cells, NAME, names, "如果是向下拖动填充使代码递增，请改回同一代码；否则请合并，或改成能相互区分的名称。");
        repeated(rows, cells, CODE, codes, "一个代码只能用于一项资源，请把同一资源的各行排在一起，或更正代码。");
    }

    /** Names the rows that differ from most of the others, so that one slip is told once. */
    private static void checkAgreement(ResourceRows rows, TemplateColumn column, CellText cells) {
        List<TemplateRow> filled =
                rows.all().stream().filter(row -> !row.text(column).isEmpty()).toList();
        Map<String, Long> counts = filled.stream()
                .collect(Collectors.groupingBy(row -> row.text(column), LinkedHashMap::new, Collectors.counting()));
        if (counts.size() > 1) {
            String usual = Collections.max(counts.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
            filled.stream()
                    .filter(row -> !row.text(column).equals(usual))
                    .forEach(row -> cells.error(
                            row, column, "填为“%s”，与同一资源其他行的“%s”不一致。请改为一致，或只填第一行。".formatted(row.text(column), usual)));
        }
        if (!filled.isEmpty() && rows.text(column).isEmpty()) {
            cells.error(
                    rows.first(),
                    column,
                    "这一格空着，下面的行却填了“%s”。资源的内容请从第一行填起。".formatted(filled.get(0).text(column)));
        }
    }

    private static void repeated(
            ResourceRows rows, CellText cells, TemplateColumn column, Map<String, Seen> seen, String remedy) {
        String text = rows.text(column);
        Seen here = new Seen(rows.first().sheet(), rows.first().number());
        Seen before = text.isEmpty() || text.length() > LONGEST_KEY ? null : seen.putIfAbsent(text, here);
        if (before != null) {
            cells.error(
                    rows.first(),
                    column,
                    "%s“%s”与工作表“%s”第 %d 行重复。%s".formatted(column.label(), text, before.sheet(), before.row(), remedy));
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

    /** Only where the tree knows the names: a department may bring codes of headings that are not in it yet. */
    private void checkNewCode(ResourceRows rows, CellText cells) {
        if (catalog.isTaken(rows.text(CODE))) {
            cells.error(rows.first(), CODE, "信息资源代码“%s”已用于停用的资源，不能再用。新资源请不填代码，由平台编号。".formatted(rows.text(CODE)));
        }
        String code = rows.text(CODE);
        classifications
                .find(code.substring(0, Math.max(0, code.indexOf('/'))))
                .filter(Classification::retired)
                .ifPresent(entry -> cells.error(
                        rows.first(), CODE, "信息资源代码“%s”所属的分类“%s”已停用，新资源请另选分类。".formatted(code, entry.name())));
        pathCode(rows)
                .filter(prefix -> !rows.text(CODE).startsWith(prefix + "/"))
                .ifPresent(prefix -> cells.error(
                        rows.first(),
                        CODE,
                        "信息资源代码“%s”与分类不符，应以“%s/”开头。新资源可以不填，由平台编号。".formatted(rows.text(CODE), prefix)));
    }

    private Optional<String> pathCode(ResourceRows rows) {
        return classifications.codeOf(rows.text(CATEGORY), rows.text(SECTION), rows.text(HEADING), rows.text(DETAIL));
    }

    private String retired(ResourceRows rows) {
        return classifications
                .entryOf(rows.text(CATEGORY), rows.text(SECTION), rows.text(HEADING), rows.text(DETAIL))
                .filter(Classification::retired)
                .map(entry -> "，或者已经停用")
                .orElse("");
    }

    private String classification(ResourceRows rows, CellText cells) {
        Optional<String> found =
                classifications.codeOf(rows.text(CATEGORY), rows.text(SECTION), rows.text(HEADING), rows.text(DETAIL));
        if (found.filter(code -> code.length() >= 6).isEmpty()) {
            cells.error(
                    rows.first(),
                    HEADING,
                    "分类目录中没有“%s / %s / %s”%s，不能据此编号。请按“分类目录”页的类、项、目填写，或填写已编定的信息资源代码。"
                            .formatted(rows.text(CATEGORY), rows.text(SECTION), rows.text(HEADING), retired(rows)));
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
            @Nullable Content known) {
        int row = rows.first().number();
        if (published == null || known == null) {
            return new ImportedResource(row, Change.NEW, classification, null, null, "", content);
        }
        String differences = String.join("、", Differences.inBrief(known, content));
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
