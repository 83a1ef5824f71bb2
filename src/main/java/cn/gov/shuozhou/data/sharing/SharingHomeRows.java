package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Deadline;
import cn.gov.shuozhou.data.organization.HomeSection.HomeRow;
import cn.gov.shuozhou.data.organization.HomeSection.Tone;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows an application as one line of a home page's card, with the deadline that runs. */
@Component
class SharingHomeRows {

    /** The few most pressing ones that a card shows. */
    static final int MOST = 8;

    private final Clocks clocks;

    SharingHomeRows(Clocks clocks) {
        this.clocks = clocks;
    }

    HomeRow row(SharingApplication application, String department) {
        return new HomeRow(
                application.isOnward() ? "对外提供：" + application.resourceName() : application.resourceName(),
                application.number() + " · " + department,
                SharingCaseType.pageOf(application.number()),
                application.statusLabel(),
                Tone.valueOf(
                        application.status().style().substring("kind-".length()).toUpperCase(Locale.ROOT)),
                deadline(application.number()));
    }

    private @Nullable Deadline deadline(String caseNumber) {
        return clocks.of(caseNumber).stream()
                .filter(clock -> clock.isOpen() && !clock.paused())
                .min(Comparator.comparing(CaseClock::dueOn))
                .map(clocks::deadline)
                .orElse(null);
    }
}
