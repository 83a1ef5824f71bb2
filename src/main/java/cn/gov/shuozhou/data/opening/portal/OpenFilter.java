package cn.gov.shuozhou.data.opening.portal;

import cn.gov.shuozhou.data.catalog.FormatClass;
import cn.gov.shuozhou.data.catalog.OpeningAttribute;
import cn.gov.shuozhou.data.catalog.Theme;
import cn.gov.shuozhou.data.catalog.UpdateCycle;
import cn.gov.shuozhou.data.opening.index.Facet;
import cn.gov.shuozhou.data.opening.index.OpenQuery;
import cn.gov.shuozhou.data.opening.index.OpenQuery.Sort;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** A query as it comes from an address: nothing given means everything. */
record OpenFilter(
        @Nullable String q,
        @Nullable Theme theme,
        @Nullable String department,
        @Nullable FormatClass format,
        @Nullable UpdateCycle cycle,
        @Nullable OpeningAttribute opening,
        @Nullable Sort sort,
        @Nullable Integer page) {

    private static final String LIST = "/open/resources";

    /** More than anybody types. */
    private static final int LONGEST = 100;

    OpenQuery query() {
        String words = q == null ? "" : q;
        return new OpenQuery(
                words.length() <= LONGEST ? words : words.substring(0, LONGEST),
                chosen(),
                sort == null ? Sort.RELEVANCE : sort,
                page == null ? 1 : page);
    }

    private Map<Facet, String> chosen() {
        Map<Facet, String> chosen = new EnumMap<>(Facet.class);
        put(chosen, Facet.THEME, theme);
        put(chosen, Facet.FORMAT, format);
        put(chosen, Facet.CYCLE, cycle);
        put(chosen, Facet.OPENING, opening);
        if (department != null && !department.isBlank()) {
            chosen.put(Facet.DEPARTMENT, department);
        }
        return chosen;
    }

    private static void put(Map<Facet, String> chosen, Facet facet, @Nullable Enum<?> value) {
        if (value != null) {
            chosen.put(facet, value.name());
        }
    }

    /** The list as it is asked for, without the page. */
    String address() {
        return address(chosen());
    }

    /** The list with another choice in one facet; with none for null. */
    String address(Facet facet, @Nullable String code) {
        Map<Facet, String> other = chosen();
        if (code == null) {
            other.remove(facet);
        } else {
            other.put(facet, code);
        }
        return address(other);
    }

    private String address(Map<Facet, String> chosen) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(LIST);
        if (q != null && !q.isBlank()) {
            address.queryParam("q", "{q}");
        }
        if (sort != null) {
            address.queryParam("sort", sort.name());
        }
        chosen.forEach((facet, code) -> address.queryParam(facet.name().toLowerCase(Locale.ROOT), "{" + facet + "}"));
        Map<String, Object> values = new java.util.HashMap<>();
        chosen.forEach((facet, code) -> values.put(facet.name(), code));
        values.put("q", q == null ? "" : q.strip());
        return address.encode().buildAndExpand(values).toUriString();
    }
}
