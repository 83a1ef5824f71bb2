package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.catalog.Catalog.Entry;
import cn.gov.shuozhou.data.catalog.Census;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.Resource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A published resource in the template's words: one row an item, the resource's own cells repeated on each. */
final class TemplateRows {

    private TemplateRows() {}

    static List<String> row(Entry entry, Item item, List<TemplateColumn> columns) {
        return columns.stream()
                .map(column -> column.ofItem() ? ofItem(item, column) : ofResource(entry, column))
                .toList();
    }

    private static String ofResource(Entry entry, TemplateColumn column) {
        return TemplateColumn.CENSUS.contains(column)
                ? ofCensus(entry.census(), column)
                : ofResource(entry.resource(), column);
    }

    private static String ofCensus(Census census, TemplateColumn column) {
        return Objects.toString(
                switch (column) {
                    case TOTAL_STORAGE -> census.totalStorage();
                    case TOTAL_RECORDS -> census.totalRecords();
                    case SHARED_STORAGE -> census.sharedStorage();
                    case SHARED_RECORDS -> census.sharedRecords();
                    case OPENED_STORAGE -> census.openedStorage();
                    case OPENED_RECORDS -> census.openedRecords();
                    default -> throw new IllegalArgumentException(column + " is not of the census");
                },
                "");
    }

    private static String ofResource(Resource resource, TemplateColumn column) {
        return switch (column) {
            case CATEGORY -> resource.category();
            case SECTION -> resource.section();
            case HEADING -> resource.heading();
            case DETAIL -> orEmpty(resource.detail());
            case NAME -> resource.name();
            case CODE -> resource.code();
            case PROVIDER -> resource.providerName();
            case DIVISION -> orEmpty(resource.providerDivision());
            case CREDIT_CODE -> resource.providerCreditCode();
            case SUMMARY -> resource.summary();
            case FORMAT_CLASS -> resource.formatClass().label();
            case FORMAT_TYPE -> resource.formatType();
            case FORMAT_OTHER -> orEmpty(resource.formatOther());
            case SHARING_METHOD -> resource.sharingMethod().label();
            case SHARING_METHOD_TYPE -> resource.sharingMethodType();
            case UPDATE_CYCLE -> resource.updateCycle().label();
            case PUBLISHED_ON -> resource.publishedOn().toString();
            case RELATED_CODES -> orEmpty(resource.relatedCodes());
            case THEME -> resource.theme().label();
            case RESOURCE_SHARING_TYPE -> resource.sharingType().label();
            case RESOURCE_SHARING_CONDITION -> resource.sharingCondition();
            case RESOURCE_OPEN -> Words.yesOrNo(resource.open());
            case RESOURCE_OPEN_CONDITION -> orEmpty(resource.openCondition());
            default -> throw new IllegalArgumentException(column + " is not of a resource");
        };
    }

    private static String ofItem(Item item, TemplateColumn column) {
        return switch (column) {
            case ITEM_NAME -> item.name();
            case ITEM_TYPE -> item.type().label() + item.type().code();
            case ITEM_LENGTH -> item.length() == null ? "" : item.length().toString();
            case SHARING_TYPE -> item.sharingType().label();
            case SHARING_CONDITION -> item.sharingCondition();
            case OPEN -> Words.yesOrNo(item.open());
            case OPEN_CONDITION -> orEmpty(item.openCondition());
            case SENSITIVITY -> item.sensitivity().label();
            case MASKING -> item.masking().label();
            default -> throw new IllegalArgumentException(column + " is not of an item");
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
