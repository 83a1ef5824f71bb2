package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.regulation.TimeLimits;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rule of each update cycle; the grace of each is a row of {@code processes/time-limits.dmn}. */
@Component
@Article("第十七条")
public class UpdateRules {

    private static final String GRACE = "renewal-grace-";

    private final TimeLimits limits;

    UpdateRules(TimeLimits limits) {
        this.limits = limits;
    }

    /** Every cycle with its rule, as pages show them. */
    public List<UpdateRule> all() {
        return Arrays.stream(UpdateCycle.values()).map(this::of).toList();
    }

    public UpdateRule of(UpdateCycle cycle) {
        Period period = period(cycle);
        return new UpdateRule(
                cycle, period, period == null ? null : limits.of(TimeLimits.DEFAULT_RULE_SET, GRACE + key(cycle)));
    }

    private static String key(UpdateCycle cycle) {
        return cycle.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Period period(UpdateCycle cycle) {
        return switch (cycle) {
            case REAL_TIME, DAILY -> Period.ofDays(1);
            case WEEKLY -> Period.ofDays(7);
            case MONTHLY -> Period.ofMonths(1);
            case QUARTERLY -> Period.ofMonths(3);
            case HALF_YEARLY -> Period.ofMonths(6);
            case YEARLY -> Period.ofYears(1);
            case IRREGULAR, OTHER -> null;
        };
    }
}
