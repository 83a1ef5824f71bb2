package cn.gov.shuozhou.data.catalog.health;

import java.util.List;
import java.util.function.Predicate;

/** What can be the matter with a published resource. Figures and the lists behind them ask the same question. */
public enum HealthProblem {
    WITHOUT_DATA("没有数据", "平台上还没有这项资源的数据。", ResourceHealth::withoutData),
    OVERDUE("超期未更新", "按更新周期和宽限，应当更新而没有更新。", ResourceHealth::overdue),
    DUE("待更新", "更新周期已满：在宽限以内的，和超期未更新的。", resource -> resource.freshness().due()),
    POOR("质量低于要求", "最近一次检查的质量分低于提供部门自己的要求。", ResourceHealth::poor),
    UNUSED(
            "从未使用",
            "没有人下载过它的数据，也没有人经接口读取过；从未授权的都在其中。",
            resource -> !resource.resource().used()),
    UNGRANTED("从未授权", "从来没有部门获得授权。", resource -> !resource.resource().granted()),
    ANY(
            "任何一种问题",
            "没有数据、超期未更新、质量低于要求、从未使用、从未授权中的任何一种。",
            resource -> resource.withoutData()
                    || resource.overdue()
                    || resource.poor()
                    || !resource.resource().used()); // not granted, so not used

    /** The kinds that have a column of their own. */
    public static final List<HealthProblem> KINDS = List.of(WITHOUT_DATA, OVERDUE, POOR, UNUSED, UNGRANTED);

    private final String label;
    private final String meaning;
    private final Predicate<ResourceHealth> test;

    HealthProblem(String label, String meaning, Predicate<ResourceHealth> test) {
        this.label = label;
        this.meaning = meaning;
        this.test = test;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    public boolean isOf(ResourceHealth resource) {
        return test.test(resource);
    }
}
