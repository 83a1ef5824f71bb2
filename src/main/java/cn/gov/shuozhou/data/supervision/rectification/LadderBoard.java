package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.calendar.Quarter;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Deadline;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 整改看板: the open cases by rung, the one that is due first on top, and each department's last twelve quarters. */
@Service
@Transactional(readOnly = true)
@Article("第三十三条")
class LadderBoard {

    private static final int QUARTERS = 12;

    private final Rectifications rectifications;
    private final Clocks clocks;
    private final Clock clock;

    LadderBoard(Rectifications rectifications, Clocks clocks, Clock clock) {
        this.rectifications = rectifications;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** A case with the limit that ends first; none where all stand still. */
    record Card(Rectification rectification, @Nullable Deadline deadline) {

        private LocalDate dueOn() {
            return deadline == null ? LocalDate.MAX : deadline.dueOn();
        }
    }

    /** The cases that stand on a rung. */
    record Column(Rung rung, List<Card> cards) {}

    /** A department's cases of the last quarters by the quarter in which they were opened; those dismissed are left out. */
    record Line(String department, Map<Quarter, List<Rectification>> cases) {

        public List<Rectification> in(Quarter quarter) {
            return cases.getOrDefault(quarter, List.of());
        }

        /** How far up the department came in the quarter. */
        public @Nullable Rung highest(Quarter quarter) {
            return in(quarter).stream()
                    .map(Rectification::rung)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    /** All open cases that the person may see. */
    List<Column> columns(Person person) {
        List<Rectification> open = rectifications.open(person);
        Map<String, List<CaseClock>> running =
                clocks.ofCases(open.stream().map(Rectification::caseNumber).toList());
        Map<Rung, List<Card>> cards = open.stream()
                .map(one -> new Card(one, first(running.getOrDefault(one.caseNumber(), List.of()))))
                .sorted(Comparator.comparing(Card::dueOn))
                .collect(Collectors.groupingBy(card -> card.rectification().rung()));
        return Arrays.stream(Rung.values())
                .map(rung -> new Column(rung, cards.getOrDefault(rung, List.of())))
                .toList();
    }

    private @Nullable Deadline first(List<CaseClock> ofCase) {
        return ofCase.stream()
                .filter(one -> one.isOpen() && !one.paused())
                .min(Comparator.comparing(CaseClock::dueOn))
                .map(clocks::deadline)
                .orElse(null);
    }

    /** The last quarters, this one included, the latest first. */
    List<Quarter> quarters() {
        return Quarter.of(LocalDate.now(clock)).lastOnes(QUARTERS);
    }

    /** The departments that had cases in the last quarters, by name. */
    List<Line> lines(Person person) {
        LocalDate since = quarters().get(QUARTERS - 1).firstDay();
        Map<String, Map<Quarter, List<Rectification>>> lines = rectifications.openedSince(since, person).stream()
                .filter(one ->
                        one.status() != RectificationState.DISMISSED && one.status() != RectificationState.REVOKED)
                .collect(Collectors.groupingBy(
                        Rectification::departmentName,
                        TreeMap::new,
                        Collectors.groupingBy(one -> Quarter.of(one.openedAt().toLocalDate()))));
        return lines.entrySet().stream()
                .map(line -> new Line(line.getKey(), line.getValue()))
                .toList();
    }
}
