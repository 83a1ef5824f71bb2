package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Checks a draft against every rule, so that all that is wrong is told at once. */
final class CatalogRules {

    private CatalogRules() {}

    /**
     * Returns quietly when the draft may enter the catalogue.
     *
     * @throws RequestRejected invalid, with one sentence a broken rule
     */
    static void check(ResourceDraft draft) {
        List<Problem> problems = problems(draft);
        if (!problems.isEmpty()) {
            throw RequestRejected.invalid(problems);
        }
    }

    /** One sentence a broken rule; the field of an item's rule begins with {@code items[index].}. */
    static List<Problem> problems(ResourceDraft draft) {
        List<Problem> problems = new ArrayList<>();
        Stream.concat(ResourceRules.ALL.stream(), SharingRules.ALL.stream())
                .forEach(rule ->
                        rule.problem(draft).ifPresent(sentence -> problems.add(new Problem(rule.field(), sentence))));
        for (int i = 0; i < draft.items().size(); i++) {
            problems.addAll(problemsOf(draft.items().get(i), i));
        }
        return problems;
    }

    private static List<Problem> problemsOf(ItemDraft item, int index) {
        List<Problem> problems = new ArrayList<>();
        for (CatalogRule<ItemDraft> rule : ItemRules.ALL) {
            rule.problem(item)
                    .map(sentence -> "第 %d 个信息项“%s”：%s".formatted(index + 1, Shown.of(item.name()), sentence))
                    .ifPresent(sentence ->
                            problems.add(new Problem("items[%d].%s".formatted(index, rule.field()), sentence)));
        }
        return problems;
    }
}
