package cn.gov.shuozhou.data.paging;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is too long to count off: it begins beside a row, not after a number of rows, so that the
 * thousandth page costs what the first one does.
 *
 * @param total rows on all pages together, as far as they are counted
 * @param more whether there are more than these
 * @param previous text of the {@link Cursor} of the page before; null on the first one
 * @param next text of that of the page after; null on the last one
 */
public record KeyPage<T>(
        List<T> rows,
        long total,
        boolean more,
        @Nullable String previous,
        @Nullable String next) {

    /** How many rows are read for a page: one more than it shows tells whether another page follows. */
    public static final int READ = Page.USUAL_SIZE + 1;

    /** So many rows are counted; beyond that a list has "more". */
    public static final int COUNTED = 10_000;

    public KeyPage {
        rows = List.copyOf(rows);
    }

    public static <T> KeyPage<T> empty() {
        return new KeyPage<>(List.of(), 0, false, null, null);
    }

    /**
     * The page beside a place.
     *
     * @param read up to {@link #READ} rows, in the order of the list
     * @param from the place; null for the first page
     * @param count of the rows on all pages together, asked when there is more than one; more than {@link #COUNTED} stand for
     *     any number
     * @param placeAfter the place after a row
     */
    public static <T> KeyPage<T> of(
            List<T> read, LongSupplier count, @Nullable Cursor from, Function<T, Cursor> placeAfter) {
        long counted = from == null && read.size() < READ ? read.size() : count.getAsLong();
        boolean uncounted = counted > COUNTED;
        long total = uncounted ? COUNTED : counted;
        boolean backwards = from != null && from.backwards();
        boolean more = read.size() == READ;
        List<T> rows = more ? read.subList(backwards ? 1 : 0, backwards ? READ : READ - 1) : read;
        if (rows.isEmpty()) {
            return new KeyPage<>(rows, total, uncounted, null, null);
        }
        boolean before = backwards ? more : from != null;
        boolean after = backwards || more;
        return new KeyPage<>(
                rows,
                total,
                uncounted,
                before ? placeAfter.apply(rows.get(0)).turned().text() : null,
                after ? placeAfter.apply(rows.get(rows.size() - 1)).text() : null);
    }

    /** The same page with its rows as they are shown. */
    public <R> KeyPage<R> with(List<R> shown) {
        return new KeyPage<>(shown, total, more, previous, next);
    }
}
