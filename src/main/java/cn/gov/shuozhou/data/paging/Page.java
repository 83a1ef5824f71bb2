package cn.gov.shuozhou.data.paging;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param total rows on all pages together, as far as they are counted
 * @param more whether there are more than these
 * @param number of this page, from 1
 * @param size rows of a full page
 */
public record Page<T>(List<T> rows, long total, boolean more, int number, int size) {

    /** How many rows a list shows unless it has a reason to differ. */
    public static final int USUAL_SIZE = 20;

    /** So many rows beyond a page are counted at least; beyond that a list has "more". */
    public static final int COUNTED = 1_000;

    /** How many rows a list can be taken away with at once. */
    public static final int WHOLE_SIZE = 10_000;

    public Page {
        rows = List.copyOf(rows);
    }

    /** The rows before the page of this number; a number below 1, as a forged address may hold, means the first page. */
    public static int offset(int number) {
        return (int) Math.min(Integer.MAX_VALUE, (atLeastFirst(number) - 1L) * USUAL_SIZE);
    }

    /** A page of the usual size. */
    public static <T> Page<T> of(List<T> rows, long total, int number) {
        return new Page<>(rows, total, false, atLeastFirst(number), USUAL_SIZE);
    }

    /** The same of a list that is counted up to here and goes on. */
    static <T> Page<T> ofMore(List<T> rows, long counted, int number) {
        return new Page<>(rows, counted, true, number, USUAL_SIZE);
    }

    /** A list to be taken away: all rows, or the first {@link #WHOLE_SIZE} of them. */
    public static <T> Page<T> whole(List<T> rows, long total) {
        return new Page<>(rows, total, false, 1, WHOLE_SIZE);
    }

    /** The wanted page of rows that are all at hand; a page past the end gives the last one. */
    public static <T> Page<T> cut(List<T> all, int number) {
        int last = of(List.of(), all.size(), 1).count();
        int wanted = Math.min(atLeastFirst(number), last);
        List<T> rows = all.subList(offset(wanted), Math.min(all.size(), offset(wanted) + USUAL_SIZE));
        return of(rows, all.size(), wanted);
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

    private static int atLeastFirst(int number) {
        return Math.max(1, number);
    }
}
