package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.tabular.FoldedText;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything of a resource that a searched word may hit, folded; one part a line, so that no word spans two. */
final class SearchText {

    /** As long as the column that keeps it. */
    private static final int LONGEST = 60_000;

    private SearchText() {}

    static String of(ResourceDraft draft, Department provider) {
        String text = Stream.concat(
                        Stream.of(draft.name(), draft.summary(), provider.name(), draft.code()),
                        draft.items().stream().map(ItemDraft::name))
                .map(FoldedText::of)
                .collect(Collectors.joining("\n"));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
