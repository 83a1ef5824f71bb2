package cn.gov.shuozhou.data.opening.participation;

/** What somebody of the public may send. */
public enum ContributionKind {
    SHOWCASE("应用成果", "成果名称", "用了哪些数据、做成了什么、给谁用"),
    WISH("数据需求", "需要的数据", "需要哪些内容、用来做什么"),
    QUESTION("数据提问", "问题", "写明哪一处不清楚或者不对");

    private final String label;
    private final String titleLabel;
    private final String hint;

    ContributionKind(String label, String titleLabel, String hint) {
        this.label = label;
        this.titleLabel = titleLabel;
        this.hint = hint;
    }

    public String label() {
        return label;
    }

    /** What its title is called in the form. */
    public String titleLabel() {
        return titleLabel;
    }

    /** What is to be written. */
    public String hint() {
        return hint;
    }

    /** Whether it is about one resource, whose department answers. */
    boolean isAboutAResource() {
        return this == QUESTION;
    }

    /** Whether somebody answers it. */
    public boolean isAnswered() {
        return this != SHOWCASE;
    }
}
