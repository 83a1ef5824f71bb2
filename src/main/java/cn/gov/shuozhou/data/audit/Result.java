package cn.gov.shuozhou.data.audit;

/** How an act ended. */
public enum Result {
    DONE("完成"),
    REFUSED("被拒绝"),
    FAILED("失败");

    private final String label;

    Result(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
