package cn.gov.shuozhou.data.opening.portal;

import cn.gov.shuozhou.data.opening.index.Facet;
import cn.gov.shuozhou.data.opening.index.OpenResult;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A facet as the list shows it: each choice leads to the list narrowed by it, the chosen one back to the whole.
 *
 * @param chosen the label of the choice that was made
 */
record FacetView(Facet facet, List<Link> links, @Nullable String chosen) {

    /** One choice. */
    record Link(String label, long count, String address, boolean chosen) {}

    static List<FacetView> all(OpenFilter filter, OpenResult result) {
        return Arrays.stream(Facet.values())
                .map(facet ->
                        of(facet, filter, Objects.requireNonNull(result.facets().get(facet))))
                .toList();
    }

    private static FacetView of(Facet facet, OpenFilter filter, List<OpenResult.Count> counts) {
        String chosen = filter.query().chosen().get(facet);
        List<Link> links = counts.stream()
                .map(count -> {
                    boolean here = count.choice().code().equals(chosen);
                    return new Link(
                            count.choice().label(),
                            count.count(),
                            filter.address(facet, here ? null : count.choice().code()),
                            here);
                })
                .toList();
        return new FacetView(
                facet,
                links,
                links.stream().filter(Link::chosen).map(Link::label).findFirst().orElse(null));
    }
}
