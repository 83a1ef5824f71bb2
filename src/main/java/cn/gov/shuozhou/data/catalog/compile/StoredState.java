package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.classification.Classifications;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The present state of the stored draft that a form edits; empty when it has been deleted or belongs to another department. */
@Component
class StoredState {

    private final Catalog catalog;
    private final CatalogVersions versions;
    private final CatalogDrafts drafts;
    private final Classifications classifications;
    private final UnfinishedMapper unfinished;

    StoredState(
            Catalog catalog,
            CatalogVersions versions,
            CatalogDrafts drafts,
            Classifications classifications,
            UnfinishedMapper unfinished) {
        this.catalog = catalog;
        this.versions = versions;
        this.drafts = drafts;
        this.classifications = classifications;
        this.unfinished = unfinished;
    }

    Optional<CatalogDraft> draft(DraftFields fields, Person person) {
        return Numbers.find(fields.tie().draft()).flatMap(id -> drafts.find(id, person));
    }

    /** The published resource that the form would change. */
    Optional<Resource> resource(DraftFields fields, Person person) {
        return draft(fields, person)
                .map(draft -> Optional.ofNullable(draft.resourceId()))
                .orElseGet(() -> Numbers.find(fields.tie().resource()))
                .flatMap(this::resource)
                .filter(resource -> resource.providerCode().equals(person.departmentCode()));
    }

    private Optional<Resource> resource(long id) {
        try {
            return Optional.of(catalog.resource(id));
        } catch (RequestRejected unknown) {
            return Optional.empty();
        }
    }

    /** Where it stands in the classification; nothing while it is new. */
    Optional<Place> place(DraftFields fields, Person person) {
        return draft(fields, person)
                .flatMap(draft -> drafts.content(draft.code()))
                .or(() -> resource(fields, person).map(resource -> versions.current(resource.id())))
                .map(content -> Place.of(content.resource(), classifications));
    }

    /** The same words with the present revisions: saving once more then replaces what is stored. */
    TypedDraft renewed(TypedDraft typed, Person person) {
        DraftFields fields = typed.fields();
        Optional<Resource> resource = resource(fields, person);
        Optional<CatalogDraft> draft =
                draft(fields, person).or(() -> resource.flatMap(changed -> drafts.find(changed.code(), person)));
        EditedVersion tie = draft.map(EditedVersion::to)
                .or(() -> resource.map(EditedVersion::to))
                .map(known ->
                        resource.map(changed -> known.at(changed.version())).orElse(known))
                .orElse(EditedVersion.NONE);
        Optional<Unfinished> laidAside = draft.map(CatalogDraft::id)
                .map(id -> Optional.ofNullable(unfinished.ofDraft(id)))
                .or(() -> resource.map(changed -> Optional.ofNullable(unfinished.ofResource(changed.id()))))
                .orElseGet(
                        () -> Optional.ofNullable(unfinished.find(fields.tie().unfinished(), person.departmentCode())));
        return typed.with(fields.tiedTo(laidAside.map(tie::and).orElse(tie)));
    }
}
