package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.ClocksChanged;
import cn.gov.shuozhou.data.notification.Inbox;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was asked of somebody under a limit is settled when nobody owes it any more: done, withdrawn, or waiting for the other side. */
@Component
class SettledMessages {

    private final Inbox inbox;

    SettledMessages(Inbox inbox) {
        this.inbox = inbox;
    }

    @EventListener
    void settle(ClocksChanged changed) {
        Set<String> over =
                changed.clocks().stream().map(CaseClock::limitKey).collect(Collectors.toCollection(HashSet::new));
        changed.clocks().stream()
                .filter(clock -> clock.isOpen() && !clock.paused())
                .forEach(clock -> over.remove(clock.limitKey()));
        inbox.settle(changed.caseNumber(), over);
    }
}
