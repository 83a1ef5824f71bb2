package cn.gov.shuozhou.data.delivery.quality;

import java.math.BigDecimal;
import java.math.MathContext;

/** The indicators of GB/T 36344-2018 with their codes. Each figure is X = A / B. */
public enum Indicator {
    DATA_STANDARD("0101", "数据标准", Dimension.NORMATIVITY),
    DATA_MODEL("0102", "数据模型", Dimension.NORMATIVITY),
    METADATA("0103", "元数据", Dimension.NORMATIVITY),
    BUSINESS_RULE("0104", "业务规则", Dimension.NORMATIVITY),
    REFERENCE_DATA("0105", "权威参考数据", Dimension.NORMATIVITY),
    SECURITY_NORM("0106", "安全规范", Dimension.NORMATIVITY),
    ELEMENT_COMPLETENESS("0201", "数据元素完整性", Dimension.COMPLETENESS),
    RECORD_COMPLETENESS("0202", "数据记录完整性", Dimension.COMPLETENESS),
    CONTENT_CORRECTNESS("0301", "数据内容正确性", Dimension.ACCURACY),
    FORMAT_COMPLIANCE("0302", "数据格式合规性", Dimension.ACCURACY),
    REPETITION("0303", "数据重复率", Dimension.ACCURACY),
    UNIQUENESS("0304", "数据唯一性", Dimension.ACCURACY),
    DIRTY_DATA("0305", "脏数据出现率", Dimension.ACCURACY),
    SAME_DATA("0401", "相同数据一致性", Dimension.CONSISTENCY),
    RELATED_DATA("0402", "关联数据一致性", Dimension.CONSISTENCY),
    PERIOD("0501", "基于时间段的正确性", Dimension.TIMELINESS),
    PUNCTUALITY("0502", "基于时间点及时性", Dimension.TIMELINESS),
    SEQUENCE("0503", "时序性", Dimension.TIMELINESS),
    ACCESS("0601", "可访问", Dimension.ACCESSIBILITY),
    AVAILABILITY("0602", "可用性", Dimension.ACCESSIBILITY);

    private final String code;
    private final String label;
    private final Dimension dimension;

    Indicator(String code, String label, Dimension dimension) {
        this.code = code;
        this.label = label;
        this.dimension = dimension;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** Whether A counts what is wrong: of repetitions and dirty data, the fewer the better. */
    public boolean countsFaults() {
        return this == REPETITION || this == DIRTY_DATA;
    }

    /** The part that is in order, between 0 and 1. */
    BigDecimal good(long a, long b) {
        BigDecimal x = BigDecimal.valueOf(a).divide(BigDecimal.valueOf(b), MathContext.DECIMAL64);
        return countsFaults() ? BigDecimal.ONE.subtract(x) : x;
    }
}
