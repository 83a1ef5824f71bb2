package cn.gov.shuozhou.data.delivery.quality;

import cn.gov.shuozhou.data.catalog.Item;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A rule as people read it. */
@Component
class RuleWords {

    private static final int SHOWN_CODES = 5;

    private final ForeignItems foreign;

    RuleWords(ForeignItems foreign) {
        this.foreign = foreign;
    }

    /** @param items of the rule's resource */
    String of(QualityRule rule, List<Item> items) {
        String subject = rule.itemId() == null ? "" : "“" + name(rule.itemId(), items) + "”";
        String condition = rule.whenItemId() == null
                ? ""
                : "（仅当“%s”为“%s”）".formatted(name(rule.whenItemId(), items), rule.whenValue());
        return subject + what(rule, items) + condition;
    }

    private String what(QualityRule rule, List<Item> items) {
        return switch (rule.kind()) {
            case REQUIRED, UNIQUE, TYPE, ID_NUMBER, CREDIT_CODE, ROW_COUNT ->
                rule.kind().label();
            case LENGTH -> "长度 %s 至 %s".formatted(rule.low(), rule.high());
            case RANGE, PERIOD -> "在 %s 至 %s 之间".formatted(open(rule.low()), open(rule.high()));
            case PATTERN -> "格式 " + rule.text();
            case CODES -> "是代码表的值：" + codes(rule.codes());
            case DATE_ORDER -> "不晚于“%s”".formatted(name(rule.otherItemId(), items));
            case SAME -> "与“%s”相同".formatted(name(rule.otherItemId(), items));
            case AT_MOST -> "不大于“%s”".formatted(name(rule.otherItemId(), items));
            case EXISTS_IN ->
                "在%s中存在"
                        .formatted(foreign.words(
                                Optional.ofNullable(rule.otherItemId()).orElse(0L)));
        };
    }

    private static String codes(List<String> codes) {
        String shown = String.join("、", codes.subList(0, Math.min(SHOWN_CODES, codes.size())));
        return codes.size() > SHOWN_CODES ? shown + "等 %d 个".formatted(codes.size()) : shown;
    }

    private static String open(String bound) {
        return bound.isEmpty() ? "不限" : bound;
    }

    private static String name(@Nullable Long itemId, List<Item> items) {
        return items.stream()
                .filter(item -> Long.valueOf(item.id()).equals(itemId))
                .map(Item::name)
                .findFirst()
                .orElse("已不在目录中的信息项");
    }
}
