package cn.gov.shuozhou.data.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks every open state of a procedure and takes, for each side, a way out of it. A procedure's test says which sides are waited
 * for in which state and which ways they have.
 *
 * @param <S> the states of the procedure's cases
 * @param <P> its sides
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class WaysOut<S extends Enum<S> & CaseState, P extends Enum<P>> {

    /**
     * A way out of a state: by an act of the side itself, or, where it can only wait, by what ends the waiting for it.
     *
     * @param name as the report of the tests shows it
     * @param act what is done with the case of this number
     */
    public record Way<S, P>(String name, S from, P side, Consumer<String> act) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** The sides of every open state. */
    protected abstract Map<S, Set<P>> sides();

    /** The states that a case can be in before it is closed. */
    protected abstract Set<S> open();

    protected abstract List<Way<S, P>> ways();

    /** A case that stands there. */
    protected abstract String caseIn(S state);

    protected abstract S status(String number);

    /** The engine does what has fallen due. */
    protected abstract void runDueJobs();

    @Test
    @DisplayName("没有漏掉的状态，也没有漏掉的一方")
    void everyOpenStateHasAWayOutForEachSide() {
        assertThat(sides().keySet()).isEqualTo(open());
        assertThat(ways().stream()
                        .collect(Collectors.groupingBy(Way::from, Collectors.mapping(Way::side, Collectors.toSet()))))
                .isEqualTo(sides());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    @DisplayName("走一遍：办件离开该状态，或者办结")
    void theWayIsOpen(Way<S, P> way) {
        String number = caseIn(way.from());
        assertThat(status(number)).isEqualTo(way.from());

        way.act().accept(number);
        runDueJobs();

        assertThat(status(number)).isNotEqualTo(way.from());
        assertLeft(number);
    }

    /** What else must be true of a case that has taken a way out. */
    protected void assertLeft(String number) {}
}
