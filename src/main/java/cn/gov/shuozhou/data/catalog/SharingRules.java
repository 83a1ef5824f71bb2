package cn.gov.shuozhou.data.catalog;

import static cn.gov.shuozhou.data.catalog.CatalogRule.refuse;

import java.util.List;

/** What a resource must say about sharing and opening, and how that goes with its items. */
final class SharingRules {

    static final List<CatalogRule<ResourceDraft>> ALL = List.of(
            new CatalogRule<>(
                    "共享条件与共享类型一致",
                    "sharingCondition",
                    "第十六条；编制指南：共享条件",
                    draft -> SharingCondition.problem(draft.sharingType(), draft.sharingCondition(), draft.basis())),
            refuse(
                    "不予共享的不开放",
                    "open",
                    "第二十三条；编制指南：开放属性",
                    draft -> draft.open() && draft.sharingType() == SharingType.NOT_SHARED,
                    draft -> "共享类型为“不予共享”的，不得向社会开放，请将“是否向社会开放”改为“否”。"),
            refuse(
                    "开放的写明开放条件",
                    "openCondition",
                    "第二十五条；编制指南：开放属性",
                    draft -> draft.open()
                            && (draft.openCondition() == null
                                    || draft.openCondition().isBlank()),
                    draft -> "向社会开放的，应填写开放条件：“无条件开放”，或依申请开放的具体条件。"),
            refuse(
                    "资源与信息项的共享类型相容",
                    "sharingType",
                    "第十四条",
                    draft -> !fits(draft),
                    draft -> "共享类型“%s”与信息项不相容：无条件共享的，信息项应全部为无条件共享；不予共享的，信息项应全部为不予共享；部分可以提供的，应为有条件共享。"
                            .formatted(draft.sharingType().label())));

    private SharingRules() {}

    /** A resource shared in part only is a conditional one (第十四条). */
    private static boolean fits(ResourceDraft draft) {
        return switch (draft.sharingType()) {
            case CONDITIONAL ->
                draft.items().isEmpty()
                        || draft.items().stream().anyMatch(item -> item.sharingType() != SharingType.NOT_SHARED);
            case UNCONDITIONAL, NOT_SHARED ->
                draft.items().stream().allMatch(item -> item.sharingType() == draft.sharingType());
        };
    }
}
