package cn.gov.shuozhou.data.catalog;

import static cn.gov.shuozhou.data.catalog.CatalogRule.filled;
import static cn.gov.shuozhou.data.catalog.CatalogRule.refuse;

import java.util.List;
import java.util.Set;

/** What every single item must satisfy. */
final class ItemRules {

    private static final Set<Sensitivity> NOT_FOR_THE_PUBLIC =
            Set.of(Sensitivity.PERSONAL, Sensitivity.SENSITIVE_PERSONAL, Sensitivity.TRADE_SECRET);

    static final List<CatalogRule<ItemDraft>> ALL = List.of(
            filled(CatalogField.ITEM_NAME, "编制指南：信息项", ItemDraft::name),
            refuse(
                    "字符型和数值型写明长度",
                    "length",
                    "编制指南：数据长度",
                    item -> item.length() == null && item.type().needsLength(),
                    item -> "数据类型为“%s”的，应填写数据长度。".formatted(item.type().label())),
            refuse(
                    "长度为正数",
                    "length",
                    "编制指南：数据长度",
                    item -> item.length() != null && item.length() < 1,
                    item -> "数据长度应为正整数，现填 %d。".formatted(item.length())),
            new CatalogRule<>(
                    "共享条件与共享类型一致",
                    "sharingCondition",
                    "第十六条；编制指南：共享条件",
                    item -> SharingCondition.problem(item.sharingType(), item.sharingCondition(), item.basis())),
            refuse(
                    "不予共享的不开放",
                    "open",
                    "第二十三条；编制指南：开放属性",
                    item -> item.open() && item.notShared(),
                    item -> "共享类型为“不予共享”的，不得向社会开放，请将“是否向社会开放”改为“否”。"),
            refuse(
                    "开放的写明开放条件",
                    "openCondition",
                    "第二十五条；编制指南：开放属性",
                    item -> item.open()
                            && (item.openCondition() == null
                                    || item.openCondition().isBlank()),
                    item -> "向社会开放的，应填写开放条件。"),
            refuse(
                    "个人信息和商业秘密脱敏后方可开放",
                    "masking",
                    "第二十三条",
                    item -> item.open() && NOT_FOR_THE_PUBLIC.contains(item.sensitivity()) && !item.maskable(),
                    item -> "属于%s，向社会开放的应选择脱敏规则。".formatted(item.sensitivity().label())));

    private ItemRules() {}
}
