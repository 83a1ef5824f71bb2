package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * By which rules an item can sensibly be masked, told from its type and its name, and when somebody has to say why (第十八条).
 * A rule for another kind of value would only make every value unreadable, and whoever has chosen it would not know.
 */
@Article("第十八条")
public final class MaskingChoice {

    /** Words in the name of a text that say what its values are. */
    private static final Map<MaskingRule, Pattern> NAMES = Map.of(
            MaskingRule.NAME, words("姓名|名字|曾用名|联系人|法定代表人|负责人|经办人|申请人|监护人|当事人|户主"),
            MaskingRule.ID_NUMBER, words("身份证|身份号码|证件号"),
            MaskingRule.MOBILE, words("手机|电话|联系方式"),
            MaskingRule.LANDLINE, words("电话|联系方式|传真"),
            MaskingRule.ADDRESS, words("地址|住址|住所|居住地|坐落|户籍地|所在地"),
            MaskingRule.BANK_CARD, words("银行卡|卡号|账号|账户"),
            MaskingRule.EMAIL, words("邮箱|邮件"),
            MaskingRule.PLATE, words("车牌|号牌"),
            MaskingRule.CREDIT_CODE, words("信用代码|机构代码|证件号"),
            MaskingRule.DATE_YEAR, words("日期|时间|年月|生日"));

    private MaskingChoice() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile(alternatives);
    }

    /** What there is to choose from; the rule that the item is registered with always is. */
    public static List<MaskingRule> of(Item item) {
        Set<MaskingRule> rules = EnumSet.of(item.masking(), MaskingRule.FULL, MaskingRule.HASH);
        rules.addAll(ofKind(item));
        if (item.notShared()) {
            rules.remove(MaskingRule.NONE);
        } else {
            rules.add(MaskingRule.NONE);
        }
        return rules.stream().filter(MaskingRule::available).toList();
    }

    private static Set<MaskingRule> ofKind(Item item) {
        return switch (item.type()) {
            case DATE, DATE_TIME -> Set.of(MaskingRule.DATE_YEAR);
            case CHARACTER, MEMO, GENERAL ->
                Arrays.stream(MaskingRule.values())
                        .filter(rule -> NAMES.containsKey(rule)
                                && NAMES.get(rule).matcher(item.name()).find())
                        .collect(Collectors.toSet());
            case NUMERIC, CURRENCY, LOGICAL, DOUBLE, INTEGER, FLOAT -> Set.of();
        };
    }

    /** The labels of what there is to choose from. */
    public static String words(Item item) {
        return of(item).stream().map(MaskingRule::label).collect(Collectors.joining("、"));
    }

    /**
     * Whether giving a confidential item under this rule takes a reason: under a weaker rule than registered, and plainly
     * unless it is ordinary personal information that has been registered and reviewed to be given so.
     */
    public static boolean takesReason(Item item, MaskingRule chosen) {
        boolean plain = chosen == MaskingRule.NONE && item.sensitivity() != Sensitivity.PERSONAL;
        return item.sensitivity().confidential() && (plain || item.masking().isStricterThan(chosen));
    }

    /** By which rule an item is given where nobody decides: a sensitive one by the rule that it is registered with. */
    public static MaskingRule undecided(Item item) {
        MaskingRule registered = item.sensitivity().confidential() ? item.masking() : MaskingRule.NONE;
        return registered.orStricter(item.leastMasking());
    }
}
