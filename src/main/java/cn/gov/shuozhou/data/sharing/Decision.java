package cn.gov.shuozhou.data.sharing;

/** How a provider answers an application (第十六条). */
public enum Decision {
    AGREE("同意"),
    REFUSE("不同意"),
    RETURN("退回补正");

    private final String label;

    Decision(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
