package cn.gov.shuozhou.data.catalog;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param total rows on all pages together
 * @param number of this page, from 1
 * @param size rows of a full page
 */
public record Page<T>(List<T> rows, long total, int number, int size) {

    public Page {
        rows = List.copyOf(rows);
    }

    /** How many pages there are; an empty list has one. */
    public int count() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < count();
    }
}
