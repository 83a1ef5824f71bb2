package cn.gov.shuozhou.data.delivery.pull;

/** How often data are fetched. */
enum PullRhythm {
    DAILY("每天"),
    WEEKLY("每周"),
    MONTHLY("每月");

    private final String label;

    PullRhythm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The last of its days that can be chosen; every month has it. */
    int days() {
        return switch (this) {
            case DAILY -> 1;
            case WEEKLY -> 7;
            case MONTHLY -> 28;
        };
    }
}
