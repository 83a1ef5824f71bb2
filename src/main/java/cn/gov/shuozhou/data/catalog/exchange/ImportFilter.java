package cn.gov.shuozhou.data.catalog.exchange;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which uploaded workbooks are looked for; nothing given means all.
 *
 * @param q words in the name of the file
 */
record ImportFilter(@Nullable String q, CatalogImport.@Nullable State state) {

    static final ImportFilter EVERYTHING = new ImportFilter(null, null);

    public String words() {
        return q == null ? "" : q.strip();
    }

    public boolean everything() {
        return words().isEmpty() && state == null;
    }

    boolean passes(CatalogImport one) {
        return (state == null || state == one.state())
                && one.fileName().toLowerCase(Locale.ROOT).contains(words().toLowerCase(Locale.ROOT));
    }
}
