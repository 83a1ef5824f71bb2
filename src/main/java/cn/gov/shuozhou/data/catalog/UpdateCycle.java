package cn.gov.shuozhou.data.catalog;

/** How often the provider renews the data (编制指南：更新周期). */
public enum UpdateCycle {
    REAL_TIME("实时"),
    DAILY("每日"),
    WEEKLY("每周"),
    MONTHLY("每月"),
    QUARTERLY("每季度"),
    HALF_YEARLY("每半年"),
    YEARLY("每年"),
    IRREGULAR("不定时"),
    OTHER("其他");

    private final String label;

    UpdateCycle(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
