package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.sealing.Resealing;
import cn.gov.shuozhou.data.sealing.Seals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings what lies in the database up to the present keys and the present catalogue, beside the system's work and after each
 * start: readable data sets with confidential items are stored again, blocks under older keys are sealed anew. It may be
 * stopped at any moment and by any number of nodes be done at once; the next start takes up what is left.
 */
@Component
class SealRenewal {

    private static final Logger log = LoggerFactory.getLogger(SealRenewal.class);

    private final DataSetMapper dataSetMapper;
    private final DataSets dataSets;
    private final BlockMapper blocks;
    private final Seals seals;

    SealRenewal(DataSetMapper dataSetMapper, DataSets dataSets, BlockMapper blocks, Seals seals) {
        this.dataSetMapper = dataSetMapper;
        this.dataSets = dataSets;
        this.blocks = blocks;
        this.seals = seals;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Resealing.beside("seal-renewal", this::run);
    }

    /** Does all that is left to do. */
    void run() {
        storeReadableAgain();
        Resealing.renew("数据", blocks, seals);
    }

    private void storeReadableAgain() {
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
