package cn.gov.shuozhou.data.report.cockpit;

/** What kinds of steps people tell apart, of the many that the engine knows. */
enum ActivityKind {
    BY_PEOPLE("人工办理"),
    BY_SYSTEM("系统办理"),
    CHOICE("判断"),
    PART("子流程"),
    EVENT("事件");

    private final String label;

    ActivityKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What a step is called to which the model gives no name. */
    String unnamed() {
        return this == CHOICE ? "汇合" : label;
    }

    /** @param type as the engine names it, e.g. {@code userTask} */
    static ActivityKind of(String type) {
        if (type.equals("userTask")) {
            return BY_PEOPLE;
        }
        if (type.endsWith("Task")) {
            return BY_SYSTEM;
        }
        if (type.endsWith("Gateway")) {
            return CHOICE;
        }
        return type.endsWith("Event") || type.startsWith("boundary") || type.startsWith("intermediate") ? EVENT : PART;
    }
}
