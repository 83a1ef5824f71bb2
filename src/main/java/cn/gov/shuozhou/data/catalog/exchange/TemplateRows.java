package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.catalog.Catalog.Entry;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.catalog.Resource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A published resource in the template's words: one row an item, the resource's own cells repeated on each. */
final class TemplateRows {

    private TemplateRows() {}

    static Stream<List<String>> of(Entry entry, List<CatalogField> columns) {
        Content content = entry.content();
        List<String> ofResource = columns.stream()
                .map(column -> ofResource(entry.resource(), content, column))
                .toList();
        return content.resource().items().stream()
                .map(item -> IntStream.range(0, columns.size())
                        .mapToObj(
                                at -> columns.get(at).ofItem() ? columns.get(at).of(item) : ofResource.get(at))
                        .toList());
    }

    private static String ofResource(Resource resource, Content content, CatalogField column) {
        return switch (column) {
            case PROVIDER -> resource.providerName();
            case CREDIT_CODE -> resource.providerCreditCode();
            default -> column.of(content);
        };
    }
}
