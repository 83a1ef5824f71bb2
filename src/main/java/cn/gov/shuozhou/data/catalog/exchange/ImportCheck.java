package cn.gov.shuozhou.data.catalog.exchange;

import static cn.gov.shuozhou.data.catalog.CatalogField.*;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.Differences;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.exchange.ImportedResource.Change;
import cn.gov.shuozhou.data.catalog.publication.CompilerWarnings;
import cn.gov.shuozhou.data.organization.CreditCode;
import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.refusal.Shown;
import cn.gov.shuozhou.data.tabular.FoldedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the resources of one workbook, one after the other, and compares them with the catalogue and the drafts. */
final class ImportCheck {

    /** Stands for the sequence number of a code that is given out on confirmation. */
    private static final String NOT_YET = "/0";

    private final Catalog catalog;
    private final CatalogVersions versions;
    private final CompilerWarnings warnings;
    private final ClassificationCheck classifications;
    private final DraftCheck drafts;
    private final Department department;
    private final LocalDate today;
    private final RepetitionCheck repetition = new RepetitionCheck();
    private final Findings findings = new Findings();
    private final List<ImportedResource> resources = new ArrayList<>();

    ImportCheck(
            Catalog catalog,
            CatalogVersions versions,
            CompilerWarnings warnings,
            ClassificationCheck classifications,
            DraftCheck drafts,
            Department department,
            LocalDate today) {
        this.catalog = catalog;
        this.versions = versions;
        this.warnings = warnings;
        this.classifications = classifications;
        this.drafts = drafts;
        this.department = department;
        this.today = today;
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
        rows.all().forEach(cells::check);
        repetition.check(rows, cells);
        checkProvider(rows, cells);
        String code = rows.text(CODE);
        Optional<Resource> published =
                code.isEmpty() ? Optional.empty() : catalog.idOf(code).map(catalog::resource);
        checkOwnership(rows, cells, published);
        String classification = code.isEmpty() ? classifications.ofNew(rows, cells) : "";
        if (!code.isEmpty()) {
            published.ifPresentOrElse(
                    resource -> classifications.checkPublished(rows, cells, resource), () -> checkNewCode(rows, cells));
        }
        Content known =
                published.map(resource -> versions.current(resource.id())).orElse(null);
        Content content = new ResourceParser(rows, cells, findings, today)
                .parse(
                        code.isEmpty() ? classification + NOT_YET : code,
                        department,
                        known == null ? null : known.resource());
        RulePlaces places = new RulePlaces(rows, cells, findings);
        places.add(catalog.problems(content.resource()));
        keep(rows, cells, places, content, classification, published.orElse(null), known);
    }

    private void keep(
            ResourceRows rows,
            CellText cells,
            RulePlaces places,
            Content content,
            String classification,
            @Nullable Resource published,
            @Nullable Content known) {
        String differences = known == null ? "" : String.join("、", Differences.inBrief(known, content));
        Change change = known == null ? Change.NEW : differences.isEmpty() ? Change.UNCHANGED : Change.CHANGED;
        CatalogDraft replaced = null;
        if (change != Change.UNCHANGED) {
            places.warn(warnings.of(content));
            replaced = drafts.check(rows, cells, classification, findings);
        }
        if (findings.errors() > 0) {
            resources.clear();
        } else {
            resources.add(new ImportedResource(
                    rows.first().number(),
                    change,
                    classification,
                    published == null ? null : published.id(),
                    published == null ? null : published.version(),
                    differences,
                    replaced,
                    content));
        }
    }

    private void checkProvider(ResourceRows rows, CellText cells) {
        if (!FoldedText.sameWord(rows.text(PROVIDER), department.name())) {
            cells.error(
                    rows.first(),
                    PROVIDER,
                    "提供方应为本部门“%s”，现填“%s”。只能导入本部门的目录。".formatted(department.name(), Shown.of(rows.text(PROVIDER))));
        }
        String creditCode = rows.text(CREDIT_CODE);
        if (!CreditCode.isValid(creditCode)) {
            cells.error(
                    rows.first(),
                    CREDIT_CODE,
                    "“%s”不是正确的统一社会信用代码（GB 32100，18 位，末位校验）。请核对后更正。".formatted(Shown.of(creditCode)));
        } else if (!creditCode.equals(department.creditCode())) {
            cells.error(
                    rows.first(),
                    CREDIT_CODE,
                    "提供方代码应为本部门的 %s，现填 %s。".formatted(department.creditCode(), Shown.of(creditCode)));
        }
    }

    private void checkOwnership(ResourceRows rows, CellText cells, Optional<Resource> published) {
        if (published.isPresent() && !published.get().providerCode().equals(department.code())) {
            cells.error(
                    rows.first(),
                    CODE,
                    "信息资源代码“%s”属于%s的资源。新资源请不填代码，由平台编号。"
                            .formatted(
                                    Shown.of(rows.text(CODE)), published.get().providerName()));
        }
        catalog.idOfName(department.code(), rows.text(NAME))
                .filter(id -> published.isEmpty() || published.get().id() != id)
                .map(catalog::resource)
                .ifPresent(other -> cells.error(
                        rows.first(), NAME, "目录中已有同名资源，代码为 %s。要变更它，请填写这个代码；否则请改名。".formatted(other.code())));
    }

    private void checkNewCode(ResourceRows rows, CellText cells) {
        if (catalog.isTaken(rows.text(CODE))) {
            cells.error(
                    rows.first(), CODE, "信息资源代码“%s”已用于停用的资源，不能再用。新资源请不填代码，由平台编号。".formatted(Shown.of(rows.text(CODE))));
        }
        classifications.checkNew(rows, cells);
    }
}
