package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.paging.Cursor;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which order a list of cases is read, and where a page of it begins. */
record CaseOrder(CaseSort sort, boolean ascending) {

    /** The place after this case. */
    Cursor after(CaseFile file) {
        Object value = sort.valueOf(file);
        return new Cursor(name(), false, value == null ? "" : value.toString(), file.number());
    }

    /** The place that a link carries; empty when the text is none of this order. */
    Optional<Cursor> place(String text) {
        return Cursor.read(text, name()).filter(this::isReadable);
    }

    /**
     * What has to be read one after the other until a page is full: cases that have the value, then those without.
     *
     * @param from where to begin; null for the beginning of the list
     * @param byParty whether the rows are found by a department's part in the cases
     */
    List<CaseSlice> slices(@Nullable Cursor from, boolean byParty) {
        boolean backwards = from != null && from.backwards();
        String table = byParty ? "p." : "c.";
        boolean up = ascending != backwards;
        String number = from == null ? null : from.id();
        Object value = from == null ? null : value(from);
        String numberColumn = table + "case_number";
        if (sort == CaseSort.NUMBER) {
            return List.of(new CaseSlice(numberColumn, null, false, up, null, number));
        }
        String column = table + sort.column();
        CaseSlice valued = new CaseSlice(numberColumn, column, false, up, value, value == null ? null : number);
        if (!sort.isSometimesMissing()) {
            return List.of(valued);
        }
        CaseSlice missing = new CaseSlice(numberColumn, column, true, up, null, value == null ? number : null);
        List<CaseSlice> slices = new ArrayList<>(List.of(valued, missing));
        if (backwards) {
            Collections.reverse(slices);
        }
        boolean inSecond = from != null && (value == null) != backwards;
        return inSecond ? slices.subList(1, 2) : List.copyOf(slices);
    }

    private @Nullable Object value(Cursor from) {
        return from.value().isEmpty() ? null : sort.parse(from.value());
    }

    private boolean isReadable(Cursor cursor) {
        boolean mayBeEmpty = sort == CaseSort.NUMBER || sort.isSometimesMissing();
        if (cursor.value().isEmpty()) {
            return mayBeEmpty;
        }
        try {
            return sort != CaseSort.NUMBER
                    && String.valueOf(sort.parse(cursor.value())).equals(cursor.value())
                    && cursor.value().matches("\\d{4}-.*");
        } catch (DateTimeParseException madeUp) {
            return false;
        }
    }

    private String name() {
        return sort.name() + (ascending ? "+" : "-");
    }
}
