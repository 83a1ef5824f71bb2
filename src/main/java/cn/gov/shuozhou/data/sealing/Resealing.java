package cn.gov.shuozhou.data.sealing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals anew whatever lies under an older key. It may be stopped at any moment and be done by any number of nodes at once; the
 * next start takes up what is left. What does not open stays as it is.
 */
public final class Resealing {

    /** Small enough to hold row locks for a moment only. */
    public static final int CHUNK = 100;

    private static final Logger log = LoggerFactory.getLogger(Resealing.class);

    private Resealing() {}

    /** Works beside the system; a failure is logged and left to the next start. */
    public static void beside(String threadName, Runnable work) {
        var thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException brokenOff) {
                        log.error("加密整理中断，下次启动时继续", brokenOff);
                    }
                },
                threadName);
        thread.setDaemon(true);
        thread.start();
    }

    /** Goes through the whole table. */
    public static <S extends StoredSeal> void renew(SealedTable<S> table, Seals seals) {
        long renewed = 0;
        var broken = new ArrayList<String>();
        @Nullable S last = null;
        List<S> chunk;
        do {
            chunk = table.underOtherKey(seals.keyId(), last, CHUNK);
            for (S stored : chunk) {
                try {
                    byte[] content = seals.open(new Sealed(stored.keyId(), stored.content()), stored.place());
                    renewed += table.renew(stored, seals.seal(content, stored.place()));
                } catch (SealBroken cannotOpen) {
                    broken.add(stored.place());
                }
                last = stored;
            }
        } while (!chunk.isEmpty());
        if (renewed > 0) {
            log.info("换用密钥 {}：{} {} 块已重新加密", seals.keyId(), table.what(), renewed);
        }
        if (!broken.isEmpty()) {
            log.error(
                    "{}有 {} 个加密块打不开（第一个：{}）：所用的密钥不在 APP_ENCRYPTION_KEYS 中，或内容被改动。相关内容暂不能取用",
                    table.what(),
                    broken.size(),
                    broken.get(0));
        }
    }
}
