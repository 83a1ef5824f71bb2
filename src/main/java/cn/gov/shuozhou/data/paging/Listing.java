package cn.gov.shuozhou.data.paging;

import java.util.List;

/**
 * A list in the database, of which one page is shown or everything is taken away: both from the same rows.
 *
 * @param count how many rows there are on all pages together
 * @param rows how some of them are read
 */
public record Listing<T>(Count count, Rows<? extends T> rows) {

    /** Reads so many rows of a list, after skipping the first ones. */
    @FunctionalInterface
    public interface Rows<T> {
        List<T> read(int limit, int offset);
    }

    /** Counts rows, and may stop when there are so many: nobody reads how many thousands a list has. */
    @FunctionalInterface
    public interface Count {
        long upTo(int most);
    }

    /** A list that is counted to the end. */
    public Listing(long total, Rows<? extends T> rows) {
        this(most -> total, rows);
    }

    /** One page; a page past the end gives the last one. A list that is no longer than a page is not counted. */
    public Page<T> page(int wanted) {
        List<T> first = wanted > 1 ? List.of() : read(1);
        if (wanted <= 1 && first.size() < Page.USUAL_SIZE) {
            return Page.of(first, first.size(), 1);
        }
        int most = (int) Math.min(Integer.MAX_VALUE - 1, (long) Page.offset(wanted) + Page.COUNTED);
        long total = count.upTo(most + 1);
        int number = Math.max(1, Math.min(wanted, Page.of(List.of(), total, 1).count()));
        List<T> shown = wanted > 1 ? read(number) : first;
        return total == most + 1 ? Page.ofMore(shown, most, number) : Page.of(shown, total, number);
    }

    private List<T> read(int number) {
        return List.copyOf(rows.read(Page.USUAL_SIZE, Page.offset(number)));
    }

    /** All rows, or the first {@link Page#WHOLE_SIZE} of them. */
    public Page<T> whole() {
        return Page.whole(List.copyOf(rows.read(Page.WHOLE_SIZE, 0)), count.upTo(Page.WHOLE_SIZE + 1));
    }
}
