package cn.gov.shuozhou.data.opening.index;

import cn.gov.shuozhou.data.catalog.ResourceStamp;
import cn.gov.shuozhou.data.opening.OpenCatalog;
import cn.gov.shuozhou.data.opening.OpenEntry;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The open resources in the memory of this node, made from the database at the first question and brought up to date
 * before later ones: so every node follows what any of them has changed, and nothing has to be told.
 */
@Component
class IndexedResources {

    /** Two questions so close to each other are answered from the same state. */
    private static final long FRESH_FOR = Duration.ofSeconds(1).toNanos();

    /** Resources read at once. */
    private static final int AT_ONCE = 200;

    private final OpenCatalog catalog;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final ReentrantLock following = new ReentrantLock();
    private final Map<Long, ResourceStamp> stamps = new ConcurrentHashMap<>();
    private final Map<Long, Listed> listed = new ConcurrentHashMap<>();
    /** Read and written by whoever follows. */
    private OpenCatalog.@Nullable State state;

    private volatile long lookedAt;
    private volatile boolean built;

    IndexedResources(OpenCatalog catalog) throws IOException {
        this.catalog = catalog;
        writer = new IndexWriter(
                new ByteBuffersDirectory(), new IndexWriterConfig(ChineseText.analyzer(Wording.FIELDS)));
        searchers = new SearcherManager(writer, null);
    }

    /** All of them, in no order. */
    List<Listed> all() {
        follow();
        return List.copyOf(listed.values());
    }

    /** Those that the query finds, the best first. */
    List<Listed> find(Query query) {
        follow();
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return inOrder(
                        searcher,
                        searcher.search(
                                query, Math.max(1, searcher.getIndexReader().maxDoc())));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Listed> inOrder(IndexSearcher searcher, TopDocs hits) throws IOException {
        var ids = MultiDocValues.getNumericValues(searcher.getIndexReader(), Wording.ID);
        Map<Integer, Listed> byDocument = new HashMap<>();
        for (int document :
                Arrays.stream(hits.scoreDocs).mapToInt(hit -> hit.doc).sorted().toArray()) {
            Listed one = ids.advanceExact(document) ? listed.get(ids.longValue()) : null;
            if (one != null) {
                byDocument.put(document, one);
            }
        }
        return Arrays.stream(hits.scoreDocs)
                .flatMap(hit -> Stream.ofNullable(byDocument.get(hit.doc)))
                .toList();
    }

    /** Whoever comes first waits until the index is made; later somebody follows the changes while the others go on. */
    private void follow() {
        if (built && System.nanoTime() - lookedAt < FRESH_FOR) {
            return;
        }
        if (built && !following.tryLock()) {
            return;
        }
        if (!following.isHeldByCurrentThread()) {
            following.lock();
        }
        try {
            if (!built || System.nanoTime() - lookedAt >= FRESH_FOR) {
                followChanges();
                lookedAt = System.nanoTime();
                built = true;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            following.unlock();
        }
    }

    /** Reads what all resources add up to, and each of them only when that has changed since. */
    private void followChanges() throws IOException {
        OpenCatalog.State current = catalog.state();
        if (current.equals(state)) {
            return;
        }
        followEach();
        state = current;
    }

    private void followEach() throws IOException {
        Map<Long, ResourceStamp> now =
                catalog.stamps().stream().collect(Collectors.toMap(ResourceStamp::id, Function.identity()));
        List<Long> gone =
                stamps.keySet().stream().filter(id -> !now.containsKey(id)).toList();
        List<Long> changed = now.values().stream()
                .filter(stamp -> !stamp.equals(stamps.get(stamp.id())))
                .map(ResourceStamp::id)
                .toList();
        if (gone.isEmpty() && changed.isEmpty()) {
            return;
        }
        remove(gone);
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            List<Long> some = changed.subList(from, Math.min(from + AT_ONCE, changed.size()));
            remove(some);
            for (OpenEntry entry : catalog.entries(some)) {
                listed.put(entry.resource().id(), Listed.of(entry));
                writer.addDocument(Wording.document(entry));
            }
            some.forEach(id -> stamps.put(id, Objects.requireNonNull(now.get(id))));
        }
        searchers.maybeRefreshBlocking();
    }

    private void remove(List<Long> ids) throws IOException {
        stamps.keySet().removeAll(Set.copyOf(ids));
        listed.keySet().removeAll(Set.copyOf(ids));
        writer.deleteDocuments(
                ids.stream().map(id -> new Term(Wording.ID, String.valueOf(id))).toArray(Term[]::new));
    }

    @PreDestroy
    void close() throws IOException {
        searchers.close();
        writer.close();
    }
}
