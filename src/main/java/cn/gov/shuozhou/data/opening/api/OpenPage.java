package cn.gov.shuozhou.data.opening.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of rows.
 *
 * @param version of the data: another one begins anew
 * @param next where the next page begins; null after the last row
 */
record OpenPage(
        String resource,
        int version,
        @Nullable String next,
        @Nullable String nextLink,
        List<Map<String, @Nullable String>> records) {}
