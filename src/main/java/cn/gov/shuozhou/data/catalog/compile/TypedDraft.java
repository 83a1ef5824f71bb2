package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.catalog.OpeningAttribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole form as it was typed. It is what a form laid aside is kept as. */
record TypedDraft(DraftFields fields, List<ItemFields> items) {

    /** Rows that a new form offers. */
    private static final int FIRST_ROWS = 3;

    private static final Pattern ACT = Pattern.compile("(remove|up|down):(\\d{1,4})");

    TypedDraft {
        items = List.copyOf(items);
    }

    /** What a form sends. */
    static TypedDraft of(Map<String, String> parameters) {
        return new TypedDraft(DraftFields.of(parameters), ItemFields.of(parameters));
    }

    /** A form in which nothing has been typed. */
    static TypedDraft empty() {
        return new TypedDraft(DraftFields.EMPTY, List.of()).withRows();
    }

    /** The same with rows to type in, if it has none. */
    TypedDraft withRows() {
        return items.isEmpty()
                ? new TypedDraft(
                        fields,
                        Collections.nCopies(
                                FIRST_ROWS, ItemFields.blank(fields.said(CatalogField.RESOURCE_SHARING_TYPE))))
                : this;
    }

    TypedDraft with(DraftFields other) {
        return new TypedDraft(other, items);
    }

    /** The same with these items open to all, and the resource with them; other items stay under the condition that they have. */
    TypedDraft openedToAll(Collection<String> names) {
        String all = OpeningAttribute.UNCONDITIONAL.label();
        String before = fields.said(CatalogField.RESOURCE_OPEN_CONDITION);
        return new TypedDraft(
                fields.saying(CatalogField.RESOURCE_OPEN, ItemFields.YES)
                        .saying(CatalogField.RESOURCE_OPEN_CONDITION, all),
                items.stream()
                        .map(item -> names.contains(item.name())
                                ? item.opened(all)
                                : item.opensLikeResource() ? item.opened(before) : item)
                        .toList());
    }

    TypedDraft withoutBlankItems() {
        return new TypedDraft(
                fields, items.stream().filter(item -> !item.isBlank()).toList());
    }

    /**
     * The same with its rows rearranged, for browsers that run no script.
     *
     * @param act {@code add}, or {@code remove}, {@code up} or {@code down}, a colon and the row, from 0; others change nothing
     */
    TypedDraft rearranged(String act) {
        List<ItemFields> rows = new ArrayList<>(items);
        Matcher one = ACT.matcher(act);
        if (act.equals("add")) {
            rows.add(ItemFields.blank(
                    rows.isEmpty()
                            ? fields.said(CatalogField.RESOURCE_SHARING_TYPE)
                            : rows.get(rows.size() - 1).sharingType()));
        } else if (one.matches()) {
            int row = Integer.parseInt(one.group(2));
            int to = switch (one.group(1)) {
                case "up" -> row - 1;
                case "down" -> row + 1;
                default -> row;
            };
            if (row < rows.size() && to >= 0 && to < rows.size()) {
                ItemFields moved = rows.remove(row);
                if (to != row) {
                    rows.add(to, moved);
                }
            }
        }
        return new TypedDraft(fields, rows);
    }
}
