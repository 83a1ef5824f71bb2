package cn.gov.shuozhou.data.demo;

import cn.gov.shuozhou.data.audit.SystemActs;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.ResourceQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 示例数据: fills an empty catalogue; a catalogue that holds anything is left as it is. */
@Component
@Profile("demo")
@Order(DemoCatalogue.ORDER)
class DemoCatalogue implements ApplicationRunner {

    /** After the departments, which provide the resources. */
    static final int ORDER = 20;

    private final Catalog catalog;
    private final CatalogVersions versions;
    private final SystemActs systemActs;

    DemoCatalogue(Catalog catalog, CatalogVersions versions, SystemActs systemActs) {
        this.catalog = catalog;
        this.versions = versions;
        this.systemActs = systemActs;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (catalog.search(ResourceQuery.of("")).total() == 0) {
            DemoResources.all().forEach(resource -> versions.store(resource.draft()));
            systemActs.done("载入示例数据", "");
        }
    }
}
