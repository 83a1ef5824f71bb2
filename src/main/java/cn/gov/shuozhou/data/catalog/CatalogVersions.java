package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions of published resources: the one place that changes what is live in the catalogue. */
@Service
@Article({"第十条", "第十二条"})
public class CatalogVersions {

    private final VersionMapper mapper;
    private final Catalog catalog;
    private final ContentText texts;
    private final Organization organization;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CatalogVersions(
            VersionMapper mapper,
            Catalog catalog,
            ContentText texts,
            Organization organization,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.catalog = catalog;
        this.texts = texts;
        this.organization = organization;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters a resource as published without a case, on the day it names: for what a new platform is delivered with.
     *
     * @return its id
     * @throws RequestRejected as {@link #publish}
     */
    @Transactional
    public long store(ResourceDraft draft) {
        return enter(
                new Content(draft, Census.NONE), null, null, draft.publishedOn().atStartOfDay());
    }

    /**
     * Publishes a new resource today as its first version.
     *
     * @return its id
     * @throws RequestRejected invalid, with one sentence for each rule that the content breaks; nothing is stored then
     */
    @Transactional
    public long publish(Content content, String caseNumber, Person by) {
        return enter(
                new Content(content.resource().publishedOn(LocalDate.now(clock)), content.census()),
                caseNumber,
                by.id(),
                LocalDateTime.now(clock));
    }

    private long enter(Content content, @Nullable String caseNumber, @Nullable String by, LocalDateTime effectiveAt) {
        ResourceDraft draft = content.resource();
        CatalogRules.check(draft);
        if (catalog.isTaken(draft.code())) {
            throw RequestRejected.invalid("code", "信息资源代码“%s”已被使用，请改用下一个顺序号。".formatted(draft.code()));
        }
        Department provider = provider(draft);
        mapper.insert(draft, provider, SearchText.of(draft, provider), NameKey.of(draft.name()));
        long id = catalog.idOf(draft.code()).orElseThrow();
        for (int i = 0; i < draft.items().size(); i++) {
            mapper.insertItem(id, i + 1, draft.items().get(i));
        }
        keepCensus(id, content.census());
        add(new ResourceVersion(id, 1, caseNumber, by, effectiveAt, false), texts.write(content));
        return id;
    }

    /** As the other, for a change that says nothing about existing use. */
    @Transactional
    public int change(long resourceId, int baseVersion, Content content, String caseNumber) {
        return change(resourceId, baseVersion, content, ExistingUse.UNSAID, caseNumber);
    }

    /**
     * Makes the content the live version from now on. Items keep their identity by name; those that are missing are retired.
     *
     * @param baseVersion the version that the change was made from
     * @param said what the change says about those who use the resource already
     * @return the number of the new version
     * @throws RequestRejected invalid; conflict when another version is live by now
     */
    @Transactional
    public int change(long resourceId, int baseVersion, Content content, ExistingUse said, String caseNumber) {
        ResourceDraft draft = content.resource();
        CatalogRules.check(draft);
        catalog.held(resourceId);
        Department provider = provider(draft);
        keepOld(resourceId, baseVersion);
        List<Item> before = catalog.items(resourceId);
        if (mapper.update(
                        resourceId,
                        baseVersion,
                        draft,
                        provider,
                        SearchText.of(draft, provider),
                        NameKey.of(draft.name()))
                == 0) {
            throw overtaken(draft.name());
        }
        putItems(resourceId, draft.items());
        keepCensus(resourceId, content.census());
        add(version(resourceId, baseVersion + 1, caseNumber, false), texts.write(content));
        events.publishEvent(CatalogChanged.to(catalog.resource(resourceId), before, draft.items(), said, caseNumber));
        return baseVersion + 1;
    }

    /**
     * Takes the resource out of the catalogue. It stays readable for what refers to it.
     *
     * @return the number of the version that says so
     * @throws RequestRejected conflict when another version is live by now
     */
    @Transactional
    public int retire(long resourceId, int baseVersion, String caseNumber) {
        catalog.held(resourceId);
        keepOld(resourceId, baseVersion);
        Content last = current(resourceId);
        if (mapper.retire(resourceId, baseVersion) == 0) {
            throw overtaken(last.resource().name());
        }
        add(version(resourceId, baseVersion + 1, caseNumber, true), texts.write(last));
        events.publishEvent(
                CatalogChanged.withdrawal(catalog.resource(resourceId), catalog.items(resourceId), caseNumber));
        return baseVersion + 1;
    }

    /** Every version that the resource has had, the latest first. */
    public List<ResourceVersion> history(long resourceId) {
        return mapper.history(resourceId);
    }

    /**
     * The content of one version.
     *
     * @throws RequestRejected not found
     */
    public Content content(long resourceId, int version) {
        if (mapper.history(resourceId).stream().noneMatch(known -> known.version() == version)) {
            throw RequestRejected.notFound("这项信息资源没有第 %d 版。请从“历次版本”重新选择。".formatted(version));
        }
        return Optional.ofNullable(mapper.content(resourceId, version))
                .map(texts::read)
                .orElseGet(() -> current(resourceId));
    }

    /** What is live. */
    public Content current(long resourceId) {
        return new Content(
                LiveContent.of(catalog.resource(resourceId), catalog.items(resourceId)), catalog.census(resourceId));
    }

    /** A version that was live before versions were kept is written down before it goes. */
    private void keepOld(long resourceId, int version) {
        mapper.fill(resourceId, version, texts.write(current(resourceId)));
    }

    private void add(ResourceVersion version, String content) {
        mapper.add(version, content);
        mapper.summarize(version.resourceId(), version.effectiveAt());
    }

    private void putItems(long resourceId, List<ItemDraft> items) {
        Map<String, Item> ever = new HashMap<>(
                catalog.itemsEver(resourceId).stream().collect(Collectors.toMap(Item::name, Function.identity())));
        mapper.retireItems(resourceId);
        for (int i = 0; i < items.size(); i++) {
            Item known = ever.get(items.get(i).name());
            if (known == null) {
                mapper.insertItem(resourceId, i + 1, items.get(i));
            } else {
                mapper.updateItem(known.id(), i + 1, items.get(i));
            }
        }
    }

    private void keepCensus(long resourceId, Census census) {
        mapper.deleteCensus(resourceId);
        if (!census.equals(Census.NONE)) {
            mapper.insertCensus(resourceId, census);
        }
    }

    private Department provider(ResourceDraft draft) {
        Department provider = organization.department(draft.providerCode());
        if (mapper.countName(draft.providerCode(), draft.name(), NameKey.of(draft.name()), draft.code()) > 0) {
            throw RequestRejected.invalid(
                    "name", "%s已有名称为“%s”的信息资源，请勿重复编目，或改成能相互区分的名称。".formatted(provider.name(), draft.name()));
        }
        return provider;
    }

    private ResourceVersion version(long resourceId, int number, String caseNumber, boolean withdrawn) {
        return new ResourceVersion(resourceId, number, caseNumber, null, LocalDateTime.now(clock), withdrawn);
    }

    private static RequestRejected overtaken(String name) {
        return RequestRejected.conflict("“%s”在目录中已有新的版本或者已停用，这次变更所依据的版本不再有效。请按现行版本重新提出。".formatted(name));
    }
}
