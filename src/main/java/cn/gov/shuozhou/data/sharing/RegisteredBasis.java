package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.refusal.Shown;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the catalogue has registered for withheld items, in one text: beside it a refusal's own basis is judged (第十六条). */
@Article("第十六条")
final class RegisteredBasis {

    private static final int LONGEST = 4000;

    private RegisteredBasis() {}

    /** Each condition once, behind the names of its items. */
    static String of(List<Item> items) {
        Map<String, String> names = items.stream()
                .collect(Collectors.groupingBy(
                        RegisteredBasis::registered,
                        LinkedHashMap::new,
                        Collectors.mapping(Item::name, Collectors.joining("、"))));
        String text = names.entrySet().stream()
                .map(one -> one.getValue() + "：" + one.getKey())
                .collect(Collectors.joining("\n"));
        return Shown.atMost(text, LONGEST);
    }

    private static String registered(Item item) {
        return item.sharingType() == SharingType.UNCONDITIONAL
                ? item.sharingType().label()
                : item.sharingType().label() + "，" + item.sharingCondition();
    }
}
