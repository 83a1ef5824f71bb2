package cn.gov.shuozhou.data.opening.scan;

import cn.gov.shuozhou.data.catalog.ResourceStamp;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.opening.OpenCatalog;
import cn.gov.shuozhou.data.opening.OpenEntry;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks through what has come new before the first visitor asks for it; who comes faster than that waits for the scan. */
@Component
class OpenScanWork {

    private static final Logger LOG = LoggerFactory.getLogger(OpenScanWork.class);

    private static final int AT_ONCE = 200;

    private final OpenCatalog catalog;
    private final DataSets dataSets;
    private final OpenScans scans;

    OpenScanWork(OpenCatalog catalog, DataSets dataSets, OpenScans scans) {
        this.catalog = catalog;
        this.dataSets = dataSets;
        this.scans = scans;
    }

    @Scheduled(fixedDelayString = "${app.open-scans.every:PT10M}", initialDelayString = "${app.open-scans.every:PT10M}")
    @SchedulerLock(name = "open-scans", lockAtMostFor = "PT2H")
    public void lookThrough() {
        List<Long> ids = catalog.stamps().stream()
                .filter(stamp -> stamp.dataUpdatedAt() != null)
                .map(ResourceStamp::id)
                .toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            catalog.entries(ids.subList(from, Math.min(from + AT_ONCE, ids.size())))
                    .forEach(this::lookThrough);
        }
    }

    private void lookThrough(OpenEntry entry) {
        try {
            if (!entry.free().isEmpty()) {
                dataSets.current(entry.resource().id()).ifPresent(set -> scans.releases(entry, set));
            }
        } catch (RuntimeException failure) {
            LOG.error(
                    "Resource {} could not be looked through", entry.resource().code(), failure);
        }
    }
}
