package cn.gov.shuozhou.data.regulation;

/** What a time limit is counted in. */
public enum LimitUnit {
    WORKING_DAY("工作日", "个工作日"),
    MONTH("月", "个月"),
    /** 自然日: nights and holidays counted. */
    DAY("日", "日");

    private final String label;
    private final String counted;

    LimitUnit(String label, String counted) {
        this.label = label;
        this.counted = counted;
    }

    public String label() {
        return label;
    }

    /** The unit after a number: {@code 5 个工作日}. */
    public String counted(int amount) {
        return amount + " " + counted;
    }
}
