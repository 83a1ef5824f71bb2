package cn.gov.shuozhou.data.demo;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.delivery.DataSets;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 示例数据: hands made-up rows to the platform for those fictional resources that shall have some and have none yet. */
@Component
@Profile("demo")
@Order(DemoCatalogue.ORDER + 10)
class DemoRows implements ApplicationRunner {

    private final Catalog catalog;
    private final DataSets dataSets;
    private final int mostRows;

    DemoRows(Catalog catalog, DataSets dataSets, @Value("${app.demo.most-rows}") int mostRows) {
        this.catalog = catalog;
        this.dataSets = dataSets;
        this.mostRows = mostRows;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<DemoResource> resources =
                DemoResources.all().stream().filter(this::lacksRows).toList();
        if (resources.isEmpty()) {
            return;
        }
        RowGenerator generator = new RowGenerator();
        for (DemoResource resource : resources) {
            long id = catalog.idOf(resource.draft().code()).orElseThrow();
            List<Long> items = catalog.items(id).stream().map(Item::id).toList();
            dataSets.load(id, items, generator.rows(resource, mostRows));
        }
    }

    private boolean lacksRows(DemoResource resource) {
        return resource.rows() > 0
                && catalog.idOf(resource.draft().code())
                        .filter(id -> !dataSets.hasData(id))
                        .isPresent();
    }
}
