package cn.gov.shuozhou.data.delivery;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Rows one after the other, of which only a page is held at a time. */
final class PagedRows implements Iterator<List<@Nullable String>> {

    private final LongFunction<List<DataRow>> pages;
    private Iterator<DataRow> page = Collections.emptyIterator();
    private long last;

    /** @param pages gives the rows after a row number; none after the last */
    PagedRows(LongFunction<List<DataRow>> pages) {
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext()) {
            page = pages.apply(last).iterator();
        }
        return page.hasNext();
    }

    @Override
    public List<@Nullable String> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var row = page.next();
        last = row.rowNo();
        return row.values();
    }
}
