package cn.gov.shuozhou.data.opening.index;

import cn.gov.shuozhou.data.opening.OpenCatalog;
import cn.gov.shuozhou.data.opening.OpenEntry;
import cn.gov.shuozhou.data.opening.index.OpenQuery.Sort;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.search.Synonyms;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * 查找开放数据. Words are looked for in this node's index; what is shown is read from the database, so that a resource which is
 * open no longer is never shown, however old the index is.
 */
@Service
@Article("第二十二条")
public class OpenIndex {

    private static final Comparator<Listed> BY_CODE = Comparator.comparing(Listed::code);

    private final OpenCatalog catalog;
    private final Synonyms synonyms;
    private final IndexedResources indexed;

    OpenIndex(OpenCatalog catalog, Synonyms synonyms, IndexedResources indexed) {
        this.catalog = catalog;
        this.synonyms = synonyms;
        this.indexed = indexed;
    }

    /** One page of the open resources that the query lets pass; a page past the end gives the last one. */
    public OpenResult search(OpenQuery query) {
        var counts = new FacetCounts(query.chosen());
        List<Listed> found =
                inOrder(query, candidates(query).stream().filter(counts::add).toList());
        Page<Listed> page = Page.cut(found, query.page());
        List<OpenEntry> shown =
                catalog.entries(page.rows().stream().map(Listed::id).toList());
        return new OpenResult(Page.of(shown, page.total(), page.number()), counts.counts());
    }

    private List<Listed> candidates(OpenQuery query) {
        List<List<String>> words = query.words().isEmpty() ? List.of() : synonyms.ways(query.words());
        if (words.isEmpty()) {
            return indexed.all();
        }
        List<Listed> found = indexed.find(Wording.query(words, Wording.MOST));
        return found.isEmpty() ? indexed.find(Wording.query(words, Wording.HALF)) : found;
    }

    private static List<Listed> inOrder(OpenQuery query, List<Listed> found) {
        if (query.sort() == Sort.NAME) {
            return found.stream()
                    .sorted(Comparator.comparing(Listed::name).thenComparing(BY_CODE))
                    .collect(Collectors.toList());
        }
        if (query.sort() == Sort.UPDATED || query.words().isEmpty()) {
            return found.stream()
                    .sorted(Comparator.comparing(Listed::changedAt).reversed().thenComparing(BY_CODE))
                    .collect(Collectors.toList());
        }
        return found;
    }
}
