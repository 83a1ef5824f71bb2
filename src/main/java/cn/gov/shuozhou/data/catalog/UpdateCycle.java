package cn.gov.shuozhou.data.catalog;

/** How often the provider renews the data (编制指南：更新周期). */
public enum UpdateCycle {
    REAL_TIME("实时", "UPDATE_CONT"),
    DAILY("每日", "DAILY"),
    WEEKLY("每周", "WEEKLY"),
    MONTHLY("每月", "MONTHLY"),
    QUARTERLY("每季度", "QUARTERLY"),
    HALF_YEARLY("每半年", "ANNUAL_2"),
    YEARLY("每年", "ANNUAL"),
    IRREGULAR("不定时", "IRREG"),
    OTHER("其他", "OTHER");

    private static final String FREQUENCY = "http://publications.europa.eu/resource/authority/frequency/";

    private final String label;
    private final String frequency;

    UpdateCycle(String label, String frequency) {
        this.label = label;
        this.frequency = frequency;
    }

    public String label() {
        return label;
    }

    /** The concept by which harvesters of catalogues know it. */
    public String frequency() {
        return FREQUENCY + frequency;
    }
}
