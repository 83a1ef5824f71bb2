package cn.gov.shuozhou.data.opening.materials;

import cn.gov.shuozhou.data.operation.PerMinute;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.sealing.Seals;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much may be told from one address and altogether; what was stored is counted for all nodes together. */
@Component
class ReportCaps {

    private static final long A_DAY = 86_400;

    private final MaterialReportMapper mapper;
    private final Seals seals;
    private final PerMinute<String> sendings;
    private final int perAddress;
    private final int altogether;
    private final Clock clock;

    ReportCaps(
            MaterialReportMapper mapper,
            Seals seals,
            @Value("${app.open-materials.sendings-per-minute:30}") int perMinute,
            @Value("${app.open-materials.reports-per-address:5}") int perAddress,
            @Value("${app.open-materials.reports-per-day:300}") int altogether,
            Clock clock) {
        this.mapper = mapper;
        this.seals = seals;
        this.sendings = new PerMinute<>(perMinute, clock);
        this.perAddress = perAddress;
        this.altogether = altogether;
        this.clock = clock;
    }

    /** As which an address is stored: nobody can try all addresses there are. */
    String sender(String address) {
        return seals.mark(address, "open-materials");
    }

    /** @throws RequestRejected too many when the address sends faster than people do; asked before anything is looked at */
    void sent(String address) {
        ConsumptionProbe probe = sendings.count(address);
        if (!probe.isConsumed()) {
            throw RequestRejected.tooMany("", "提交得太频繁，请稍后再试。内容没有提交。", PerMinute.secondsToWait(probe));
        }
    }

    void requireRoom(String sender) {
        LocalDateTime since = LocalDateTime.now(clock).minusDays(1);
        if (mapper.sentBy(sender, since) >= perAddress) {
            throw RequestRejected.tooMany("", "从同一网络地址一天最多反映 %d 次。请明天再提交。".formatted(perAddress), A_DAY);
        }
        if (mapper.sentSince(since) >= altogether) {
            throw RequestRejected.tooMany("", "今天收到的反映较多，暂时不能接收。请明天再提交。", A_DAY);
        }
    }
}
