package cn.gov.shuozhou.data.opening.api;

import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.delivery.OpenedData;
import cn.gov.shuozhou.data.opening.OpenCatalog;
import cn.gov.shuozhou.data.opening.OpenEntry;
import cn.gov.shuozhou.data.opening.OpenItem;
import cn.gov.shuozhou.data.opening.file.OpenFiles;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads one page of a resource's open rows. */
@Component
@Article("第二十五条")
class OpenRows {

    /** A page looks through no more rows, however few of them fit: the next page goes on from there. */
    private static final int LOOKED_THROUGH = 20_000;

    private static final int AT_ONCE = 1_000;

    private static final Pattern PLACE = Pattern.compile("([1-9]\\d{0,8})-(\\d{1,18})");

    private final OpenCatalog catalog;
    private final OpenFiles files;
    private final OpenedData data;

    OpenRows(OpenCatalog catalog, OpenFiles files, OpenedData data) {
        this.catalog = catalog;
        this.files = files;
        this.data = data;
    }

    /**
     * The page after a place.
     *
     * @param after what the page before has given as next; 0 for the first page
     * @throws RequestRejected not found or gone; invalid; conflict when the place is one in other data
     */
    OpenPage page(String code, List<String> where, String after, int limit) throws IOException {
        OpenEntry entry = catalog.required(code);
        DataSet set =
                files.current(entry).orElseThrow(() -> RequestRejected.notFound("这项数据不能直接取用：依申请开放，或者提供部门还没有提供数据。"));
        List<OpenItem> items = entry.free();
        List<RowFilter> filters = RowFilter.all(where, items);
        long from = place(after, set);
        List<Map<String, @Nullable String>> records = new ArrayList<>();
        long[] last = {from};
        long until = Math.min(set.rowTotal(), from + LOOKED_THROUGH);
        while (records.size() < limit && last[0] < until) {
            long some = Math.min(filters.isEmpty() ? limit : AT_ONCE, until - last[0]);
            data.read(set, entry.columns(), last[0], some, (rowNo, values) -> {
                if (records.size() < limit) {
                    last[0] = rowNo;
                    if (filters.stream().allMatch(filter -> filter.lets(values))) {
                        records.add(byName(items, values));
                    }
                }
            });
        }
        String next = last[0] < set.rowTotal() ? set.version() + "-" + last[0] : null;
        return new OpenPage(code, set.version(), next, next == null ? null : link(code, where, next, limit), records);
    }

    private static long place(String after, DataSet set) {
        if (after.equals("0")) {
            return 0;
        }
        Matcher place = PLACE.matcher(after);
        if (!place.matches()) {
            throw RequestRejected.invalid("after", "after 不正确。第一页填 0，以后各页照填上一页返回的 next（例如 3-1000）。");
        }
        if (Integer.parseInt(place.group(1)) != set.version()) {
            throw RequestRejected.conflict("数据已更新为第 %d 版，接着读会漏行或重行。请从 after=0 重新读取。".formatted(set.version()));
        }
        return Long.parseLong(place.group(2));
    }

    private static Map<String, @Nullable String> byName(List<OpenItem> items, List<@Nullable String> values) {
        Map<String, @Nullable String> record = new LinkedHashMap<>();
        for (int column = 0; column < items.size(); column++) {
            record.put(items.get(column).name(), values.get(column));
        }
        return record;
    }

    private static String link(String code, List<String> where, String next, int limit) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/open/api/" + code)
                .queryParam("after", next)
                .queryParam("limit", limit);
        for (int i = 0; i < where.size(); i++) {
            link.queryParam("where", "{where" + i + "}");
        }
        return link.encode().buildAndExpand(where.toArray()).toUriString();
    }
}
