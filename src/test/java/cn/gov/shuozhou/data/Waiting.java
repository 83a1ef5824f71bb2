package cn.gov.shuozhou.data;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How tests wait: for what they wait for, never for time. The limit is there for what never happens; it is wide, so that
 * nothing fails because a machine is slow or busy. {@link TestRulesTest} lets nobody else use Awaitility.
 */
public final class Waiting {

    /** Longer than anything takes here, on any machine. */
    public static final Duration LONGEST = Duration.ofMinutes(5);

    private Waiting() {}

    /** Waits for what these words name, which a failure then says. */
    public static ConditionFactory await(String what) {
        return Awaitility.await(what).pollDelay(Duration.ZERO).atMost(LONGEST);
    }
}
