package cn.gov.shuozhou.data.delivery;

/** To whom granted data are to go on. */
public enum OnwardTarget {
    NAMED("提供给特定对象"),
    PUBLIC("向社会公开");

    private final String label;

    OnwardTarget(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
