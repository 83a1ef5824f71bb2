package cn.gov.shuozhou.data.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A published resource as the draft that it once was, to be compared with another or to be worked on. */
final class LiveContent {

    private LiveContent() {}

    static ResourceDraft of(Resource resource, List<Item> items) {
        return new ResourceDraft(
                resource.code(),
                resource.category(),
                resource.section(),
                resource.heading(),
                orNull(resource.detail()),
                resource.name(),
                resource.providerCode(),
                orNull(resource.providerDivision()),
                resource.summary(),
                resource.formatClass(),
                resource.formatType(),
                orNull(resource.formatOther()),
                resource.theme(),
                resource.sharingType(),
                resource.sharingCondition(),
                resource.sharingMethod(),
                resource.sharingMethodType(),
                resource.open(),
                orNull(resource.openCondition()),
                resource.updateCycle(),
                resource.publishedOn(),
                orNull(resource.relatedCodes()),
                resource.demo(),
                items.stream().map(LiveContent::item).toList(),
                null);
    }

    private static ItemDraft item(Item item) {
        return new ItemDraft(
                item.name(),
                item.type(),
                item.length(),
                item.sharingType(),
                item.sharingCondition(),
                item.open(),
                orNull(item.openCondition()),
                item.sensitivity(),
                item.masking());
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
