package cn.gov.shuozhou.data.report.sla;

/** How a case lies to a period: received before or within it, over by its end or not. */
enum Place {
    RECEIVED_AND_OVER("收到并结束"),
    RECEIVED_AND_OPEN("收到未结"),
    CARRIED_AND_OVER("结转并结束"),
    CARRIED_AND_OPEN("结转未结");

    private final String label;

    Place(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static Place of(boolean received, boolean over) {
        if (received) {
            return over ? RECEIVED_AND_OVER : RECEIVED_AND_OPEN;
        }
        return over ? CARRIED_AND_OVER : CARRIED_AND_OPEN;
    }

    boolean received() {
        return this == RECEIVED_AND_OVER || this == RECEIVED_AND_OPEN;
    }

    boolean over() {
        return this == RECEIVED_AND_OVER || this == CARRIED_AND_OVER;
    }
}
