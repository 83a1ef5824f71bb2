package cn.gov.shuozhou.data.opening.feed;

import cn.gov.shuozhou.data.engine.DemoPast;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 示例数据: the catalogue as if it had been kept at the end of last month. */
@Component
@Profile("demo")
@Order(DemoArchive.ORDER)
class DemoArchive implements ApplicationRunner {

    /** After the catalogue and its rows. */
    static final int ORDER = 44;

    private final DemoPast past;
    private final OpenArchive archive;

    DemoArchive(DemoPast past, OpenArchive archive) {
        this.past = past;
        this.archive = archive;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (past.isWanted() && archive.months().isEmpty()) {
            archive.keepLastMonth();
        }
    }
}
