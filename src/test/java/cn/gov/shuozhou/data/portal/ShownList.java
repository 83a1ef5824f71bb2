package cn.gov.shuozhou.data.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A list as a page shows it to a reader: where its export leads, and how much it says there is. A page may have several;
 * each begins with its export.
 *
 * @param export the address behind 导出 Excel
 * @param html of the page from there to the next list
 */
record ShownList(String export, String html) {

    private static final Pattern EXPORT = Pattern.compile("href=\"([^\"]*/export\\.xlsx[^\"]*)\"");
    private static final Pattern TOTAL = Pattern.compile("<span>共 (\\d+) 条(?:，第 (\\d+) / (\\d+) 页)?");
    private static final Pattern FORM = Pattern.compile("<form class=\"filter-bar\".*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<(?:select|input)[^>]*\\sname=\"([^\"]+)\"[^>]*>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"");

    static List<ShownList> on(String page) {
        List<MatchResult> exports = EXPORT.matcher(page).results().toList();
        List<ShownList> lists = new ArrayList<>();
        for (int i = 0; i < exports.size(); i++) {
            int end = i + 1 < exports.size() ? exports.get(i + 1).start() : page.length();
            lists.add(new ShownList(
                    HtmlUtils.htmlUnescape(exports.get(i).group(1)),
                    page.substring(exports.get(i).start(), end)));
        }
        return lists;
    }

    /** The list's address below that of the application, without its filter. */
    String path() {
        return export.substring(0, export.indexOf("/export.xlsx"));
    }

    /** How many rows it says it has on all its pages; none for an empty list or one that is not cut into pages. */
    int total() {
        return total(1).orElse(0);
    }

    /** Whether it shows rows if there are any, and says nothing of a page beyond the last. */
    boolean isOnAPageThatExists() {
        boolean filled = html.contains("<tbody>");
        return total(2).orElse(1) <= total(3).orElse(1) && filled == total() > 0;
    }

    /** Whether it tells how much there is. */
    boolean isPaged() {
        return TOTAL.matcher(html).find() || html.contains("empty-title");
    }

    private Optional<Integer> total(int group) {
        return TOTAL.matcher(html)
                .results()
                .findFirst()
                .map(found -> found.group(group))
                .map(Integer::valueOf);
    }

    /** What its filter asks for: of a choice the values, of a field to type in none. */
    Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        FORM.matcher(html).results().findFirst().map(MatchResult::group).ifPresent(form -> {
            List<MatchResult> fields = FIELD.matcher(form).results().toList();
            for (MatchResult field : fields) {
                int end = field.group().startsWith("<select") ? form.indexOf("</select>", field.start()) : field.end();
                filters.put(
                        field.group(1),
                        OPTION.matcher(form.substring(field.start(), end))
                                .results()
                                .map(option -> HtmlUtils.htmlUnescape(option.group(1)))
                                .filter(value -> !value.isEmpty())
                                .toList());
            }
        });
        return filters;
    }
}
