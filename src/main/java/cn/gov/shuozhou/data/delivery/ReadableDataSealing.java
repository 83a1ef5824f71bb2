package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.sealing.Resealing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings readable data sets up to the present catalogue, beside the system's work and after each start: those with items
 * that are confidential by now are stored again. It may be stopped at any moment and by any number of nodes be done at once;
 * the next start takes up what is left.
 */
@Component
class ReadableDataSealing {

    private static final Logger log = LoggerFactory.getLogger(ReadableDataSealing.class);

    private final DataSetMapper dataSetMapper;
    private final DataSets dataSets;

    ReadableDataSealing(DataSetMapper dataSetMapper, DataSets dataSets) {
        this.dataSetMapper = dataSetMapper;
        this.dataSets = dataSets;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Resealing.beside("readable-data-sealing", this::run);
    }

    /** Does all that is left to do. */
    void run() {
        for (var readable : dataSetMapper.readable()) {
            try {
                boolean stored = dataSets.storeAgain(readable);
                log.info("数据集 {} {}", readable.id(), stored ? "已加密存放" : "有新数据，不再加密旧版本");
            } catch (RequestRejected anotherLoad) {
                log.info("数据集 {} 正在更新，下次启动时再检查", readable.id());
            }
        }
    }
}
