package cn.gov.shuozhou.data.regulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every time limit the system knows, by rule set and key. Immutable. */
public final class TimeLimits {

    /** The regulation in force: a case that names no other rule set runs under it. */
    public static final String DEFAULT_RULE_SET = "朔数政办发〔2021〕2号";

    private record Name(String ruleSet, String key) {}

    private final Map<Name, TimeLimit> limits = new LinkedHashMap<>();

    /** Fails when two limits of one rule set share a key: there would be no telling which one counts. */
    public TimeLimits(List<TimeLimit> all) {
        for (TimeLimit limit : all) {
            if (limits.putIfAbsent(new Name(limit.ruleSet(), limit.key()), limit) != null) {
                throw new IllegalArgumentException("时限表中规则“" + limit.ruleSet() + "”的时限“" + limit.key() + "”重复，请只保留一行");
            }
        }
    }

    /** Fails when the rule set has no limit of that key: a wrong key is a mistake in a model, never of a user. */
    public TimeLimit of(String ruleSet, String key) {
        TimeLimit limit = limits.get(new Name(ruleSet, key));
        if (limit == null) {
            throw new IllegalArgumentException("时限表中没有规则“" + ruleSet + "”的时限“" + key + "”");
        }
        return limit;
    }

    /** All limits in the order of the table. */
    public List<TimeLimit> all() {
        return List.copyOf(limits.values());
    }
}
