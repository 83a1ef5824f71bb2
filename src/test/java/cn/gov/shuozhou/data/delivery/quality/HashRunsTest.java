package cn.gov.shuozhou.data.delivery.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("第十七条：不论多少行，用固定的内存排序和比较")
class HashRunsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 200_000})
    @DisplayName("排好的、按行的，都与放入的一致；重复的逐个算；另一份里没有的逐个算")
    void sortsAndCounts(int size) {
        Random random = new Random(size);
        List<Long> values =
                random.longs(size, -70_000, 70_000).boxed().collect(Collectors.toCollection(ArrayList::new));
        List<Long> known = random.longs(size, -70_000, 70_000).boxed().toList();
        try (HashRuns runs = new HashRuns();
                HashRuns others = new HashRuns()) {
            values.forEach(runs::add);
            known.forEach(others::add);

            List<Long> inOrder = new ArrayList<>();
            runs.inOrder(inOrder::add);
            assertThat(inOrder).isEqualTo(values);

            Map<Long, Long> twice = new TreeMap<>();
            HashMeasure.duplicates(runs, twice::put);
            Map<Long, Long> expected =
                    values.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            expected.values().removeIf(count -> count < 2);
            assertThat(twice).isEqualTo(expected);

            List<Long> unknown = new ArrayList<>();
            HashMeasure.notIn(others).faults(runs, (hash, rows) -> unknown.add(hash));
            Set<Long> there = new HashSet<>(known);
            assertThat(unknown)
                    .isEqualTo(values.stream()
                            .filter(value -> !there.contains(value))
                            .sorted()
                            .toList());
        }
    }
}
