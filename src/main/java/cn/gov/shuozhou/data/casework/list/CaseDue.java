package cn.gov.shuozhou.data.casework.list;

/** How an open case stands with its nearest last day, or whether it was ever late. */
enum CaseDue {
    TODAY("今天到期"),
    /** Today or on the next working day. */
    NEAR("临近"),
    OVERDUE("已超期未办"),
    EVER("曾经超期"),
    NEVER("没有超期"),
    /** No limit runs: the other side owes something, or nobody is bound. */
    NONE("没有在计的期限");

    private final String label;

    CaseDue(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
