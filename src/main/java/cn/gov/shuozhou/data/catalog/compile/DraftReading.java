package cn.gov.shuozhou.data.catalog.compile;

import static cn.gov.shuozhou.data.catalog.CatalogField.*;

import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.Census;
import cn.gov.shuozhou.data.catalog.DataType;
import cn.gov.shuozhou.data.catalog.FormatClass;
import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.catalog.LegalBasis;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import cn.gov.shuozhou.data.catalog.Sensitivity;
import cn.gov.shuozhou.data.catalog.SharingMethod;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.catalog.Theme;
import cn.gov.shuozhou.data.catalog.UpdateCycle;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.Department;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the content of a draft from what was typed. A value that cannot be read is noted, and a harmless one takes its place. */
final class DraftReading {

    private final FormText text;
    private final DraftFields fields;
    private final List<ItemFields> items;

    DraftReading(TypedDraft typed, FormText text) {
        this.text = text;
        this.fields = typed.fields();
        this.items = typed.items();
    }

    /**
     * The content.
     *
     * @param publishedOn of the published resource; for a new one it is set on publication
     * @param demo whether the resource is fictional
     */
    Content read(Place place, Department department, LocalDate publishedOn, boolean demo) {
        FieldReader read = text.ofResource();
        SharingType sharing = read.choice(
                RESOURCE_SHARING_TYPE,
                fields.said(RESOURCE_SHARING_TYPE),
                SharingType.values(),
                SharingType.CONDITIONAL);
        LegalBasis basis =
                sharing == SharingType.NOT_SHARED ? fields.basis().read(text).orElse(null) : null;
        String condition = read.text(RESOURCE_SHARING_CONDITION, fields.said(RESOURCE_SHARING_CONDITION));
        if (basis != null && !basis.isSaidBy(condition)) {
            condition = basis.text();
        }
        if (condition.isEmpty() && sharing == SharingType.UNCONDITIONAL) {
            condition = Inherited.UNCONDITIONAL;
        }
        boolean open = read.yes(RESOURCE_OPEN, fields.said(RESOURCE_OPEN));
        String openCondition = read.text(RESOURCE_OPEN_CONDITION, fields.said(RESOURCE_OPEN_CONDITION));
        ResourceDraft resource = new ResourceDraft(
                place.code(),
                place.category(),
                place.section(),
                place.heading(),
                place.detail(),
                read.text(NAME, fields.said(NAME)),
                department.code(),
                read.optional(DIVISION, fields.said(DIVISION)),
                read.text(SUMMARY, fields.said(SUMMARY)),
                read.choice(FORMAT_CLASS, fields.said(FORMAT_CLASS), FormatClass.values(), FormatClass.SELF_DESCRIBED),
                read.text(FORMAT_TYPE, fields.said(FORMAT_TYPE)),
                read.optional(FORMAT_OTHER, fields.said(FORMAT_OTHER)),
                read.choice(THEME, fields.said(THEME), Theme.values(), Theme.PUBLIC_SERVICE),
                sharing,
                condition,
                read.choice(
                        SHARING_METHOD, fields.said(SHARING_METHOD), SharingMethod.values(), SharingMethod.PLATFORM),
                read.text(SHARING_METHOD_TYPE, fields.said(SHARING_METHOD_TYPE)),
                open,
                openCondition.isEmpty() ? null : openCondition,
                read.choice(UPDATE_CYCLE, fields.said(UPDATE_CYCLE), UpdateCycle.values(), UpdateCycle.OTHER),
                publishedOn,
                read.optional(RELATED_CODES, fields.said(RELATED_CODES)),
                demo,
                items(sharing, condition, basis, open, openCondition),
                basis);
        return new Content(resource, census(read));
    }

    private List<ItemDraft> items(
            SharingType sharing, String condition, @Nullable LegalBasis basis, boolean open, String openCondition) {
        return IntStream.range(0, items.size())
                .mapToObj(row -> item(items.get(row), row, sharing, condition, basis, open, openCondition))
                .toList();
    }

    private ItemDraft item(
            ItemFields item,
            int row,
            SharingType ofResource,
            String condition,
            @Nullable LegalBasis basis,
            boolean open,
            String openCondition) {
        FieldReader read = text.ofItem(row, item.name());
        SharingType sharing = read.choice(SHARING_TYPE, item.sharingType(), SharingType.values(), ofResource);
        String ownCondition = read.text(SHARING_CONDITION, item.sharingCondition());
        boolean itemOpen = read.yes(OPEN, item.open());
        String ownOpenCondition = read.text(OPEN_CONDITION, item.openCondition());
        if (ownOpenCondition.isEmpty()) {
            ownOpenCondition = Inherited.openCondition(itemOpen, open, openCondition);
        }
        return new ItemDraft(
                read.text(ITEM_NAME, item.name()),
                read.choice(ITEM_TYPE, item.type(), DataType.values(), DataType.GENERAL),
                read.length(ITEM_LENGTH, item.length()),
                sharing,
                ownCondition.isEmpty() ? Inherited.sharingCondition(sharing, ofResource, condition) : ownCondition,
                itemOpen,
                ownOpenCondition.isEmpty() ? null : ownOpenCondition,
                read.choice(SENSITIVITY, item.sensitivity(), Sensitivity.values(), Sensitivity.INTERNAL),
                read.choice(MASKING, item.masking(), MaskingRule.values(), MaskingRule.FULL),
                ownCondition.isEmpty() || ownCondition.equals(condition) ? basis : null);
    }

    private Census census(FieldReader read) {
        return new Census(
                read.number(TOTAL_STORAGE, fields.said(TOTAL_STORAGE)),
                read.number(TOTAL_RECORDS, fields.said(TOTAL_RECORDS)),
                read.number(SHARED_STORAGE, fields.said(SHARED_STORAGE)),
                read.number(SHARED_RECORDS, fields.said(SHARED_RECORDS)),
                read.number(OPENED_STORAGE, fields.said(OPENED_STORAGE)),
                read.number(OPENED_RECORDS, fields.said(OPENED_RECORDS)));
    }
}
