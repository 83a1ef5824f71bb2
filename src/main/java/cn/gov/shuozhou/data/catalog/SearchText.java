package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.organization.Department;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything of a resource that a searched word may hit, in lower case; one part a line, so that no word spans two. */
final class SearchText {

    private SearchText() {}

    static String of(ResourceDraft draft, Department provider) {
        return Stream.concat(
                        Stream.of(draft.name(), draft.summary(), provider.name(), draft.code()),
                        draft.items().stream().map(ItemDraft::name))
                .map(part -> part.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }
}
