package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.catalog.ResourceQuery.Sort;
import org.jspecify.annotations.Nullable;

/** A query as it comes from an address: nothing given means everything. */
public record CatalogFilter(
        @Nullable String q,
        @Nullable String department,
        @Nullable SharingType sharing,
        @Nullable Theme theme,
        @Nullable FormatClass format,
        @Nullable Sort sort,
        @Nullable Integer page) {

    /** The query that the address asks for. */
    public ResourceQuery query() {
        return new ResourceQuery(
                q == null ? "" : q,
                department,
                sharing,
                theme,
                format,
                sort == null ? Sort.RELEVANCE : sort,
                page == null ? 1 : page);
    }
}
