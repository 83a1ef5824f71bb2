package cn.gov.shuozhou.data.report.sla;

import java.math.BigDecimal;

/** What a department is shown for its rate; the two bounds are set by the system, not by the regulation (系统约定). */
enum Card {
    NONE(""),
    YELLOW("黄牌"),
    RED("红牌");

    static final String RULE = "红牌：按时率低于 80%；黄牌：按时率低于 95%，或者有在办超期的。系统约定，不是认定违规";

    private static final BigDecimal RED_BELOW = new BigDecimal("0.80");
    private static final BigDecimal YELLOW_BELOW = new BigDecimal("0.95");

    private final String label;

    Card(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static Card of(ClockTally clocks) {
        Rate rate = clocks.rate();
        if (rate == null) {
            return NONE;
        }
        if (rate.value().compareTo(RED_BELOW) < 0) {
            return RED;
        }
        boolean openAndLate = clocks.count(ClockVerdict.OPEN_AND_LATE) > 0;
        return openAndLate || rate.value().compareTo(YELLOW_BELOW) < 0 ? YELLOW : NONE;
    }
}
