package cn.gov.shuozhou.data.paging;

import java.util.List;

/**
 * A list in the database, of which one page is shown or everything is taken away: both from the same rows.
 *
 * @param total rows on all pages together
 * @param rows how some of them are read
 */
public record Listing<T>(long total, Rows<? extends T> rows) {

    /** Reads so many rows of a list, after skipping the first ones. */
    @FunctionalInterface
    public interface Rows<T> {
        List<T> read(int limit, int offset);
    }

    /** One page; a page past the end gives the last one. */
    public Page<T> page(int wanted) {
        int last = Page.of(List.of(), total, 1).count();
        int number = Math.max(1, Math.min(wanted, last));
        return Page.of(List.copyOf(rows.read(Page.USUAL_SIZE, Page.offset(number))), total, number);
    }

    /** All rows, or the first {@link Page#WHOLE_SIZE} of them. */
    public Page<T> whole() {
        return Page.whole(List.copyOf(rows.read(Page.WHOLE_SIZE, 0)), total);
    }
}
