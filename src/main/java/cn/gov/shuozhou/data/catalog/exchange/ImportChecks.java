package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.classification.Classifications;
import cn.gov.shuozhou.data.catalog.publication.CompilerWarnings;
import cn.gov.shuozhou.data.organization.Organization;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Begins the check of a workbook: what is the same for all its rows is read once. */
@Component
class ImportChecks {

    private final Catalog catalog;
    private final CatalogVersions versions;
    private final Classifications classifications;
    private final CatalogDrafts drafts;
    private final CompilerWarnings warnings;
    private final Organization organization;
    private final Clock clock;

    ImportChecks(
            Catalog catalog,
            CatalogVersions versions,
            Classifications classifications,
            CatalogDrafts drafts,
            CompilerWarnings warnings,
            Organization organization,
            Clock clock) {
        this.catalog = catalog;
        this.versions = versions;
        this.classifications = classifications;
        this.drafts = drafts;
        this.warnings = warnings;
        this.organization = organization;
        this.clock = clock;
    }

    ImportCheck of(String department) {
        return new ImportCheck(
                catalog,
                versions,
                warnings,
                new ClassificationCheck(classifications.tree()),
                new DraftCheck(drafts, organization, department),
                organization.department(department),
                LocalDate.now(clock));
    }
}
