package cn.gov.shuozhou.data.casework.list;

/** How far somebody's list of cases reaches. */
public enum CaseScope {
    ALL("全部"),
    REGION("本县（市、区）"),
    DEPARTMENT("本部门");

    private final String label;

    CaseScope(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
