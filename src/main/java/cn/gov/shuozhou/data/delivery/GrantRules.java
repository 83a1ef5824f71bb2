package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What every grant has to keep to, whichever procedure orders it. */
@Article({"第十八条", "第二十九条"})
final class GrantRules {

    private static final int LONGEST_TEXT = 4_000;

    private GrantRules() {}

    /** The items to grant, under the names they have in the catalogue. */
    static List<GrantedItem> check(GrantOrder order, List<Item> catalogItems, LocalDate today) {
        var items = catalogItems.stream().collect(Collectors.toMap(Item::id, Function.identity()));
        var problems = new ArrayList<Problem>();
        checkText(order, problems);
        checkPeriod(order, today, problems);
        if (order.items().isEmpty()) {
            problems.add(new Problem("items", "没有授权任何信息项，请至少选择一项。"));
        }
        var granted = new ArrayList<GrantedItem>();
        var seen = new HashSet<Long>();
        for (var ordered : order.items()) {
            var item = items.get(ordered.itemId());
            if (item == null) {
                problems.add(new Problem("items", "所选信息项不属于这项资源，请刷新页面后重新选择。"));
                continue;
            }
            checkMasking(item, ordered.masking(), problems);
            granted.add(new GrantedItem(item.id(), item.name(), ordered.masking(), ordered.unmaskedReason(), null));
            if (!seen.add(ordered.itemId())) {
                problems.add(new Problem("items", "同一信息项授权了两次，请只保留一次。"));
            }
        }
        if (!problems.isEmpty()) {
            throw RequestRejected.invalid(problems);
        }
        return granted;
    }

    private static void checkText(GrantOrder order, List<Problem> problems) {
        if (order.purpose().isBlank()) {
            problems.add(new Problem("purpose", "没有写明使用用途，请补充（第十三条）。"));
        }
        Lengths.tooLong("purpose", "使用用途", LONGEST_TEXT, order.purpose()).ifPresent(problems::add);
        Lengths.tooLong("conditions", "使用条件", LONGEST_TEXT, order.conditions()).ifPresent(problems::add);
    }

    private static void checkPeriod(GrantOrder order, LocalDate today, List<Problem> problems) {
        if (order.validTo().isBefore(order.validFrom())) {
            problems.add(new Problem("validTo", "授权截止日期早于起始日期，请改正。"));
        } else if (order.validTo().isBefore(today)) {
            problems.add(new Problem("validTo", "授权截止日期 %s 已过，请改为今天或以后的日期。".formatted(order.validTo())));
        }
    }

    private static void checkMasking(Item item, MaskingRule masking, List<Problem> problems) {
        if (item.notShared() && masking == MaskingRule.NONE) {
            problems.add(new Problem("items", "“%s”属于不予共享，须经脱敏才能提供（第十八条），请选择脱敏规则。".formatted(item.name())));
        } else if (!masking.available()) {
            problems.add(new Problem(
                    "items",
                    "本系统未配置脱敏密钥，“%s”不能使用“哈希”规则；请改用“全部遮盖”，或请系统管理员配置 app.masking-key 后重试。".formatted(item.name())));
        }
    }
}
