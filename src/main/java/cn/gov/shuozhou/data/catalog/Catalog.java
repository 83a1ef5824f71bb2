package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogMapper.CensusRow;
import cn.gov.shuozhou.data.catalog.CatalogMapper.Published;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.search.Synonyms;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 朔州市政务数据资源目录: the one service through which other packages read resources and their items. */
@Service
@Article({"第十条", "第十四条", "第十六条"})
public class Catalog {

    /** Resources held in memory at once while all are read. */
    private static final int AT_ONCE = 200;

    private final CatalogMapper mapper;
    private final Synonyms synonyms;

    Catalog(CatalogMapper mapper, Synonyms synonyms) {
        this.mapper = mapper;
        this.synonyms = synonyms;
    }

    /**
     * The resource of this id.
     *
     * @throws RequestRejected not found
     */
    public Resource resource(long id) {
        Resource resource = mapper.resource(id);
        if (resource == null) {
            throw RequestRejected.notFound("目录中没有这项信息资源，可能已停用；请从“数据目录”重新查找。");
        }
        return resource;
    }

    /**
     * Keeps whoever switches the version of the resource or grants it waiting until this transaction ends, and gives it as
     * whoever was before has left it.
     *
     * @throws RequestRejected not found
     */
    @Transactional
    public Resource held(long id) {
        mapper.hold(id);
        return resource(id);
    }

    /** As {@link #held}, for whoever grants it: that some department was granted the resource is noted for good. */
    @Transactional
    public Resource granted(long id) {
        mapper.noteGranted(id);
        return resource(id);
    }

    /** The id of the published resource with this 信息资源代码. */
    public Optional<Long> idOf(String code) {
        return Optional.ofNullable(mapper.idOf(code));
    }

    /** What the rules find wrong with a draft; the field of an item's rule begins with {@code items[index].}. */
    public List<RequestRejected.Problem> problems(ResourceDraft draft) {
        return CatalogRules.problems(draft);
    }

    /** Whether a resource has this code, published or not. */
    public boolean isTaken(String code) {
        return mapper.countCode(code) > 0;
    }

    /** The id of the department's resource of this name, however it is written; published or not. */
    public Optional<Long> idOfName(String providerCode, String name) {
        return Optional.ofNullable(mapper.idOfName(providerCode, name, NameKey.of(name)));
    }

    /** The items of a resource in their order. */
    public List<Item> items(long resourceId) {
        return mapper.items(resourceId);
    }

    /** The items, and after them those that earlier versions had and the live one has not. */
    public List<Item> itemsEver(long resourceId) {
        return mapper.itemsEver(resourceId);
    }

    /** The resources that this one names as related; a code that nobody has published is left out. */
    public List<Resource> related(Resource resource) {
        return Optional.ofNullable(resource.relatedCodes()).stream()
                .flatMap(codes -> Arrays.stream(codes.split("[、，,;；\\s]+")))
                .flatMap(code -> idOf(code).stream())
                .map(this::resource)
                .toList();
    }

    /**
     * What a query finds.
     *
     * @param counts how many resources of each sharing type it would find if it did not ask for one type; null when there are
     *     too many to be counted
     * @param providers all departments that have published at least one resource, whatever the query asks for
     */
    public record Found(
            Page<ResourceSummary> page, @Nullable Map<SharingType, Long> counts, List<Provider> providers) {}

    /** One page of the published resources that the query lets pass; a page past the end gives the last one. */
    @Transactional(readOnly = true)
    public Page<ResourceSummary> search(ResourceQuery query) {
        return found(query).page();
    }

    /** The same with the counts. What fits on one page is not counted by the database, so that rare words are sought once. */
    @Transactional(readOnly = true)
    public Found found(ResourceQuery query) {
        List<Published> published = mapper.published();
        List<List<String>> words = words(query);
        if (query.page() > 1 || query.sharingType() != null) {
            return found(query, words, published, (limit, offset) -> rows(query, words, limit, offset));
        }
        List<ResourceSummary> first = rows(query, words, Page.USUAL_SIZE, 0);
        if (first.size() == Page.USUAL_SIZE) {
            return found(query, words, published, (limit, offset) -> first);
        }
        Map<SharingType, Long> counts = none();
        first.forEach(one -> counts.merge(one.sharingType(), 1L, Long::sum));
        return new Found(Page.of(first, first.size(), 1), counts, providers(published));
    }

    private Found found(
            ResourceQuery query,
            List<List<String>> words,
            List<Published> published,
            Listing.Rows<ResourceSummary> rows) {
        Map<SharingType, Long> counts = counts(query, words, published);
        Listing.Count total = counts == null
                ? most -> countMany(query, words, most)
                : most -> query.sharingType() == null ? sum(counts) : counts.getOrDefault(query.sharingType(), 0L);
        return new Found(new Listing<ResourceSummary>(total, rows).page(query.page()), counts, providers(published));
    }

    /** As many as that of all types are known already. */
    private long countMany(ResourceQuery query, List<List<String>> words, int most) {
        return query.sharingType() == null && most <= Page.COUNTED + 1 ? most : mapper.count(query, words, most);
    }

    /** By relevance those come first that have each word in the name: a page of them needs no look at the others. */
    private List<ResourceSummary> rows(ResourceQuery query, List<List<String>> words, int limit, int offset) {
        if (!words.isEmpty() && query.sort() == ResourceQuery.Sort.RELEVANCE) {
            List<ResourceSummary> named = mapper.named(query, words, limit, offset);
            if (named.size() == limit) {
                return named;
            }
        }
        return mapper.search(query, words, limit, offset);
    }

    /** How many resources of each sharing type the query would find if it did not ask for one type; null when too many. */
    private @Nullable Map<SharingType, Long> counts(
            ResourceQuery query, List<List<String>> words, List<Published> published) {
        Map<SharingType, Long> counts = none();
        if (words.isEmpty() && query.theme() == null && query.formatClass() == null) {
            published.stream()
                    .filter(one ->
                            query.department() == null || query.department().equals(one.code()))
                    .forEach(one -> counts.merge(one.sharingType(), one.resources(), Long::sum));
            return counts;
        }
        mapper.countBySharingType(query, words, Page.COUNTED + 1)
                .forEach(row -> counts.put(row.sharingType(), row.total()));
        return sum(counts) > Page.COUNTED ? null : counts;
    }

    private static long sum(Map<SharingType, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<Provider> providers(List<Published> published) {
        Map<String, Provider> providers = new LinkedHashMap<>();
        published.forEach(one -> providers.merge(
                one.code(),
                new Provider(one.code(), one.name(), one.resources()),
                (first, next) -> new Provider(first.code(), first.name(), first.resources() + next.resources())));
        return List.copyOf(providers.values());
    }

    private List<List<String>> words(ResourceQuery query) {
        return query.words().isEmpty() ? List.of() : synonyms.patterns(query.words());
    }

    /** How many items the resources of the query have together; counting stops at so many. */
    public long countItems(ResourceQuery query, int most) {
        return mapper.countItems(query, words(query), most);
    }

    /** A resource with all that is published of it. */
    public record Entry(Resource resource, List<Item> items, Census census) {

        /** The same as the draft that it once was. */
        public Content content() {
            return new Content(LiveContent.of(resource, items), census);
        }
    }

    /**
     * Hands over every published resource that the query lets pass, in its order; only some are held in memory at once. One
     * that is withdrawn meanwhile is left out.
     */
    public void forEach(ResourceQuery query, Consumer<Entry> taker) {
        List<Long> ids = mapper.ids(query, words(query));
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            entries(ids.subList(from, Math.min(from + AT_ONCE, ids.size()))).forEach(taker);
        }
    }

    /** The resources of these ids in the order of the ids, whatever their status; an id that nothing has is left out. */
    @Transactional(readOnly = true)
    public List<Entry> entries(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Resource> resources =
                mapper.resources(ids).stream().collect(Collectors.toMap(Resource::id, Function.identity()));
        Map<Long, List<Item>> items = mapper.itemsOf(ids).stream().collect(Collectors.groupingBy(Item::resourceId));
        Map<Long, Census> censuses =
                mapper.censuses(ids).stream().collect(Collectors.toMap(CensusRow::resourceId, CensusRow::census));
        return ids.stream()
                .map(resources::get)
                .filter(Objects::nonNull)
                .map(resource -> new Entry(
                        resource,
                        items.getOrDefault(resource.id(), List.of()),
                        censuses.getOrDefault(resource.id(), Census.NONE)))
                .toList();
    }

    /** Of each published resource that is open to the public, by what one sees that it has changed. */
    public List<ResourceStamp> openStamps() {
        return mapper.openStamps();
    }

    /** One row by which one sees whether any of the {@link #openStamps} has changed. */
    public OpenState openState() {
        return mapper.openState();
    }

    /** What was counted of the resource. */
    public Census census(long resourceId) {
        return mapper.censuses(List.of(resourceId)).stream()
                .findFirst()
                .map(CensusRow::census)
                .orElse(Census.NONE);
    }

    private static Map<SharingType, Long> none() {
        Map<SharingType, Long> counts = new EnumMap<>(SharingType.class);
        for (SharingType type : SharingType.values()) {
            counts.put(type, 0L);
        }
        return counts;
    }

    /** The departments that have published at least one resource, each with how many. */
    public List<Provider> providers() {
        return providers(mapper.published());
    }

    /** Notes that somebody has taken data of the resource, for good. */
    @Transactional
    public void noteUsed(long resourceId) {
        mapper.noteUsed(resourceId);
    }

    /** Notes that the platform now holds this many rows of the resource (第十七条). */
    @Transactional
    public void noteData(long resourceId, long rows, LocalDateTime updatedAt) {
        mapper.noteData(resourceId, rows, updatedAt);
    }
}
