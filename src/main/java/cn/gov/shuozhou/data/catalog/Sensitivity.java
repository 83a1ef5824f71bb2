package cn.gov.shuozhou.data.catalog;

/** How much harm the disclosure of one item would do. */
public enum Sensitivity {
    PUBLIC("一般"),
    INTERNAL("内部"),
    PERSONAL("个人信息"),
    SENSITIVE_PERSONAL("敏感个人信息"),
    TRADE_SECRET("商业秘密");

    private final String label;

    Sensitivity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether values must not lie readable in the database: what could harm a person or a business. */
    public boolean confidential() {
        return this == PERSONAL || this == SENSITIVE_PERSONAL || this == TRADE_SECRET;
    }

    /** Whether it can tell something of a natural person. */
    public boolean isPersonal() {
        return this == PERSONAL || this == SENSITIVE_PERSONAL;
    }

    /** Whether disclosure would do more harm. */
    public boolean isStricterThan(Sensitivity other) {
        return harm() > other.harm();
    }

    private int harm() {
        return switch (this) {
            case PUBLIC -> 0;
            case INTERNAL -> 1;
            case PERSONAL, TRADE_SECRET -> 2;
            case SENSITIVE_PERSONAL -> 3;
        };
    }
}
