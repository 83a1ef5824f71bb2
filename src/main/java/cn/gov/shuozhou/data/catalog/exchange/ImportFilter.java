package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.search.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * Which uploaded workbooks are looked for; nothing given means all.
 *
 * @param q words in the name of the file
 */
record ImportFilter(@Nullable SearchText q, CatalogImport.@Nullable State state) {

    static final ImportFilter EVERYTHING = new ImportFilter(null, null);

    public SearchText words() {
        return SearchText.orNothing(q);
    }

    public boolean everything() {
        return words().isEmpty() && state == null;
    }

    boolean passes(CatalogImport one) {
        return (state == null || state == one.state()) && words().isFoundIn(one.fileName());
    }
}
