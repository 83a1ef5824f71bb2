package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.sealing.SealBroken;
import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.Seals;
import java.util.ArrayList;
import java.util.List;
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

    /** Small enough to hold row locks for a moment only. */
    static final int CHUNK = 100;

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
        var thread = new Thread(this::run, "seal-renewal");
        thread.setDaemon(true);
        thread.start();
    }

    /** Does all that is left to do; a failure is logged and left to the next start. */
    void run() {
        try {
            storeReadableAgain();
            renew();
        } catch (RuntimeException brokenOff) {
            log.error("加密整理中断，下次启动时继续", brokenOff);
        }
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

    /** Seals anew whatever lies under an older key; blocks that do not open stay as they are. */
    private void renew() {
        long renewed = 0;
        var broken = new ArrayList<String>();
        var last = new StoredBlock(0, 0, 0, 0, "", new byte[0]);
        List<StoredBlock> chunk;
        do {
            chunk = blocks.underOtherKey(seals.keyId(), last, CHUNK);
            for (var block : chunk) {
                try {
                    var content = seals.open(new Sealed(block.keyId(), block.content()), block.place());
                    renewed += blocks.renew(block, seals.seal(content, block.place()));
                } catch (SealBroken cannotOpen) {
                    broken.add(block.place());
                }
                last = block;
            }
        } while (!chunk.isEmpty());
        if (renewed > 0) {
            log.info("换用密钥 {}：{} 块已重新加密", seals.keyId(), renewed);
        }
        if (!broken.isEmpty()) {
            log.error(
                    "有 {} 个加密块打不开（第一个：{}）：所用的密钥不在 APP_ENCRYPTION_KEYS 中，或内容被改动。相关数据暂不能取用",
                    broken.size(),
                    broken.get(0));
        }
    }
}
