package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.casework.OverdueMapper.Recorded;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.regulation.TimeLimit;
import cn.gov.shuozhou.data.regulation.TimeLimits;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of the overdue register may be a violation: limits that 第三十三条 speaks of, as {@code processes/time-limits.dmn} says. */
@Service
@Transactional(readOnly = true)
@Article("第三十三条")
public class Suspicions {

    private final OverdueMapper mapper;
    private final TimeLimits limits;

    Suspicions(OverdueMapper mapper, TimeLimits limits) {
        this.mapper = mapper;
        this.limits = limits;
    }

    /**
     * A limit that was exceeded.
     *
     * @param clockId the clock that ran out
     * @param item numeral of the item of 第三十三条 that it may be, e.g. （四）
     * @param evidence the fact in a sentence
     */
    public record Suspicion(
            long clockId,
            String caseNumber,
            String lateDepartment,
            String item,
            String evidence,
            LocalDateTime recordedAt) {}

    /**
     * Those on record that stand, the earliest first.
     *
     * @param from recorded at this moment or later
     * @param after of those recorded at that very moment, only the ones after this clock
     * @param most how many at most
     */
    public List<Suspicion> recordedSince(LocalDateTime from, long after, int most) {
        List<String> keys = limits.all().stream()
                .filter(TimeLimit::mayBeViolation)
                .map(TimeLimit::key)
                .distinct()
                .toList();
        return mapper.recordedSince(from, after, keys, most).stream()
                .filter(row -> limit(row).mayBeViolation())
                .map(this::suspicion)
                .toList();
    }

    private Suspicion suspicion(Recorded row) {
        TimeLimit limit = limit(row);
        return new Suspicion(
                row.clockId(),
                row.caseNumber(),
                row.lateDepartment(),
                limit.violation(),
                "办件 %s 的“%s”须于 %s 24:00 前完成（%s），逾期未完成，已登记超期。"
                        .formatted(row.caseNumber(), limit.name(), row.dueOn(), limit.article()),
                row.recordedAt());
    }

    private TimeLimit limit(Recorded row) {
        return limits.of(row.ruleSet(), row.limitKey());
    }
}
