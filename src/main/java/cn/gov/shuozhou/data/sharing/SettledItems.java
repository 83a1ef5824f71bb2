package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.sharing.AnswerForm.ItemChoice;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is shared unconditionally, or was agreed to before, is not answered and so cannot be refused (第十六条). */
@Article("第十六条")
final class SettledItems {

    private SettledItems() {}

    /**
     * @param wanted what was asked for
     * @param toAnswer what of it is to be answered
     */
    static List<Problem> problems(AnswerForm form, List<Item> wanted, List<Item> toAnswer) {
        Set<Long> chosen = form.choices().stream().map(ItemChoice::itemId).collect(Collectors.toSet());
        String settled = wanted.stream()
                .filter(item -> chosen.contains(item.id()) && !toAnswer.contains(item))
                .map(Item::name)
                .collect(Collectors.joining("”“"));
        return settled.isEmpty()
                ? List.of()
                : List.of(new Problem("items", "信息项“%s”无条件共享或者此前已经同意，不须答复，也不能不同意。请刷新页面，只对其余信息项答复。".formatted(settled)));
    }
}
