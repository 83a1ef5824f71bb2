package cn.gov.shuozhou.data.casework.list;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list of cases, as the database reads it along an index. Its columns are names in this package's own
 * source, never words of a request.
 *
 * @param column what it is sorted by before the number; null when the number is all
 * @param missing whether these are the cases without a value in the column
 * @param up from the least to the greatest
 * @param value of the row after which it begins; null for the first
 * @param number of that row
 */
record CaseSlice(
        String numberColumn,
        @Nullable String column,
        boolean missing,
        boolean up,
        @Nullable Object value,
        @Nullable String number) {

    public String direction() {
        return up ? "asc" : "desc";
    }

    public String beyond() {
        return up ? ">" : "<";
    }

    public boolean sortedByColumn() {
        return column != null && !missing;
    }
}
