package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.Census;
import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fills the form with the content of a resource. A condition that an item shares with its resource is left out. */
final class ContentFields {

    private ContentFields() {}

    /** The form; it is not tied to a draft yet. */
    static TypedDraft of(Content content, Place place) {
        ResourceDraft resource = content.resource();
        Census census = content.census();
        DraftFields fields = new DraftFields(
                "",
                "",
                "",
                "",
                "",
                "",
                place.part(1),
                place.part(3),
                place.part(6),
                place.detailPart(),
                resource.name(),
                text(resource.providerDivision()),
                resource.summary(),
                resource.formatClass().name(),
                resource.formatType(),
                text(resource.formatOther()),
                resource.theme().name(),
                resource.sharingType().name(),
                resource.sharingCondition(),
                resource.sharingMethod().name(),
                resource.sharingMethodType(),
                String.valueOf(resource.open()),
                text(resource.openCondition()),
                resource.updateCycle().name(),
                text(resource.relatedCodes()),
                text(census.totalStorage()),
                text(census.totalRecords()),
                text(census.sharedStorage()),
                text(census.sharedRecords()),
                text(census.openedStorage()),
                text(census.openedRecords()));
        return new TypedDraft(
                fields,
                resource.items().stream().map(item -> item(item, resource)).toList());
    }

    private static ItemFields item(ItemDraft item, ResourceDraft resource) {
        return new ItemFields(
                item.name(),
                item.type().name(),
                Objects.toString(item.length(), ""),
                item.sharingType().name(),
                item.sharingCondition()
                                .equals(Inherited.sharingCondition(
                                        item.sharingType(), resource.sharingType(), resource.sharingCondition()))
                        ? ""
                        : item.sharingCondition(),
                String.valueOf(item.open()),
                Objects.equals(
                                text(item.openCondition()),
                                Inherited.openCondition(item.open(), resource.open(), text(resource.openCondition())))
                        ? ""
                        : text(item.openCondition()),
                item.sensitivity().name(),
                item.masking().name());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
