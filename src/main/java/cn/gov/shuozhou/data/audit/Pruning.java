package cn.gov.shuozhou.data.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of the trail's oldest part, which is itself an entry of the chain: without that entry the part was not ended by
 * the system.
 *
 * @param from the first position that was ended
 * @param to the last one
 * @param hash of that one, to which what follows is bound
 * @param oldest when the oldest entry happened, to the second
 * @param youngest when the youngest one happened
 */
record Pruning(long from, long to, String hash, Instant oldest, Instant youngest) {

    static final String ACT = "清理到期审计日志";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern OBJECT = Pattern.compile("位置 (\\d{1,18}) 至 (\\d{1,18})");
    private static final Pattern DETAIL =
            Pattern.compile("末位校验值 ([0-9a-f]{64})；最早 (\\S+)，最晚 (\\S+)；保存期限 \\S+；由系统按期限清理。");

    /** A running system has an entry each day; without any for so long, more was cut off than was told. */
    private static final Duration LONGEST_GAP = Duration.ofDays(31);

    Pruning {
        oldest = oldest.truncatedTo(ChronoUnit.SECONDS);
        youngest = youngest.truncatedTo(ChronoUnit.SECONDS);
    }

    String object() {
        return "位置 %d 至 %d".formatted(from, to);
    }

    String detail(Period kept) {
        return "末位校验值 %s；最早 %s，最晚 %s；保存期限 %s；由系统按期限清理。".formatted(hash, oldest, youngest, kept);
    }

    /** What an entry says of a pruning; empty when it is about something else, or was not written by the system. */
    static Optional<Pruning> of(Entry entry) {
        Matcher object = OBJECT.matcher(entry.object());
        Matcher detail = DETAIL.matcher(entry.detail());
        boolean bySystem = entry.act().equals(ACT) && entry.actorId().isEmpty() && entry.result() == Result.DONE;
        if (!bySystem || !object.matches() || !detail.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Pruning(
                Long.parseLong(object.group(1)),
                Long.parseLong(object.group(2)),
                detail.group(1),
                Instant.parse(detail.group(2)),
                Instant.parse(detail.group(3))));
    }

    /** Whether it ended the part that the head says is gone. */
    boolean explains(ChainHead head) {
        return to == head.prunedPosition() && hash.equals(head.prunedHash());
    }

    /**
     * What is wrong with the ages; empty if nothing is.
     *
     * @param at when it was done
     * @param nextAt when the first entry happened that is still there
     */
    String finding(Instant at, Instant nextAt) {
        if (AuditRetention.leastKeptUntil(youngest).isAfter(at)) {
            return "%s 的记录清理时未满六个月（最晚 %s，清理于 %s）。".formatted(object(), day(youngest), day(at));
        }
        if (nextAt.isAfter(youngest.plus(LONGEST_GAP))) {
            return "%s 的记录清理到 %s，现存最早的却是 %s 的，其间的记录不见了。".formatted(object(), day(youngest), day(nextAt));
        }
        return "";
    }

    private static String day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate().toString();
    }
}
