package cn.gov.shuozhou.data.catalog.compile;

import static cn.gov.shuozhou.data.catalog.CatalogField.*;

import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fills the form with the content of a resource. A condition that an item shares with its resource is left out. */
final class ContentFields {

    private ContentFields() {}

    /** The form; it is not tied to a draft yet. */
    static TypedDraft of(Content content, Place place) {
        ResourceDraft resource = content.resource();
        Map<CatalogField, String> words = new EnumMap<>(CatalogField.class);
        DraftFields.TYPED.forEach(field -> words.put(field, field.of(content)));
        words.put(CATEGORY, place.part(1));
        words.put(SECTION, place.part(3));
        words.put(HEADING, place.part(6));
        words.put(DETAIL, place.detailPart());
        words.put(FORMAT_CLASS, resource.formatClass().name());
        words.put(THEME, resource.theme().name());
        words.put(RESOURCE_SHARING_TYPE, resource.sharingType().name());
        words.put(SHARING_METHOD, resource.sharingMethod().name());
        words.put(RESOURCE_OPEN, String.valueOf(resource.open()));
        words.put(UPDATE_CYCLE, resource.updateCycle().name());
        return new TypedDraft(
                new DraftFields(EditedVersion.NONE, words, BasisFields.of(resource.basis())),
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
}
