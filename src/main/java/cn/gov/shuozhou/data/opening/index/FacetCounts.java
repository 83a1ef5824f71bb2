package cn.gov.shuozhou.data.opening.index;

import cn.gov.shuozhou.data.opening.index.Facet.Choice;
import cn.gov.shuozhou.data.opening.index.OpenResult.Count;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts, in one pass, what each choice would leave: a facet counts as if nothing had been chosen in it, so that one
 * sees what else there is.
 */
final class FacetCounts {

    private static final Comparator<Count> MOST_FIRST = Comparator.comparingLong(Count::count)
            .reversed()
            .thenComparing(count -> count.choice().code());

    private final Map<Facet, String> chosen;
    private final Map<Facet, Map<Choice, Long>> counts = new EnumMap<>(Facet.class);

    FacetCounts(Map<Facet, String> chosen) {
        this.chosen = chosen;
        for (Facet facet : Facet.values()) {
            counts.put(facet, new HashMap<>());
        }
    }

    /** Counts a resource that fits the words; whether it fits all choices too. */
    boolean add(Listed listed) {
        var against = chosen.entrySet().stream()
                .filter(choice -> !listed.has(choice.getKey(), choice.getValue()))
                .map(Map.Entry::getKey)
                .limit(2)
                .toList();
        counts.forEach((facet, ofFacet) -> {
            if (against.isEmpty() || against.equals(List.of(facet))) {
                ofFacet.merge(listed.value(facet), 1L, Long::sum);
            }
        });
        return against.isEmpty();
    }

    Map<Facet, List<Count>> counts() {
        Map<Facet, List<Count>> all = new EnumMap<>(Facet.class);
        counts.forEach((facet, ofFacet) -> all.put(
                facet,
                ofFacet.entrySet().stream()
                        .map(entry -> new Count(entry.getKey(), entry.getValue()))
                        .sorted(MOST_FIRST)
                        .toList()));
        return all;
    }
}
