package cn.gov.shuozhou.data.opening.participation;

import cn.gov.shuozhou.data.operation.PerMinute;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.sealing.Seals;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How much may be sent from one address and altogether. What was stored is counted in the database, so that all nodes count
 * together and a restart forgets nothing; what is sent within a minute is counted by each node before it is looked at.
 */
@Component
class ContributionCaps {

    private static final long A_DAY = 86_400;

    private final ContributionMapper mapper;
    private final Seals seals;
    private final PerMinute<String> sendings;
    private final int perAddress;
    private final int altogether;
    private final int votesPerAddress;
    private final Clock clock;

    ContributionCaps(
            ContributionMapper mapper,
            Seals seals,
            @Value("${app.open-participation.sendings-per-minute:30}") int perMinute,
            @Value("${app.open-participation.contributions-per-address:5}") int perAddress,
            @Value("${app.open-participation.contributions-per-day:300}") int altogether,
            @Value("${app.open-participation.votes-per-address:30}") int votesPerAddress,
            Clock clock) {
        this.mapper = mapper;
        this.seals = seals;
        this.sendings = new PerMinute<>(perMinute, clock);
        this.perAddress = perAddress;
        this.altogether = altogether;
        this.votesPerAddress = votesPerAddress;
        this.clock = clock;
    }

    /** As which an address is stored: nobody can try all addresses there are. */
    String sender(String address) {
        return seals.mark(address, "open-participation");
    }

    /** @throws RequestRejected too many when the address sends faster than people do; asked before anything is looked at */
    void sent(String address) {
        ConsumptionProbe probe = sendings.count(address);
        if (!probe.isConsumed()) {
            throw RequestRejected.tooMany("", "提交得太频繁，请稍后再试。内容没有提交。", PerMinute.secondsToWait(probe));
        }
    }

    void requireRoomForContribution(String sender) {
        LocalDateTime since = LocalDateTime.now(clock).minusDays(1);
        if (mapper.sentBy(sender, since) >= perAddress) {
            throw RequestRejected.tooMany("", "从同一网络地址一天最多提交 %d 次。请明天再提交。".formatted(perAddress), A_DAY);
        }
        if (mapper.sentSince(since) >= altogether) {
            throw RequestRejected.tooMany("", "今天收到的内容较多，暂时不能接收。请明天再提交。", A_DAY);
        }
    }

    void requireRoomForVote(String voter) {
        LocalDateTime since = LocalDateTime.now(clock).minusDays(1);
        if (mapper.votedBy(voter, since) + mapper.ratedBy(voter, since) >= votesPerAddress) {
            throw RequestRejected.tooMany("", "从同一网络地址一天最多支持、评分 %d 次。请明天再来。".formatted(votesPerAddress), A_DAY);
        }
    }
}
