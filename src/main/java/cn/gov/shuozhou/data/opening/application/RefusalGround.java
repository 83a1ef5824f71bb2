package cn.gov.shuozhou.data.opening.application;

/** Why data are not opened (第二十三条、第二十五条), and what has to be said besides. */
enum RefusalGround {
    STATE_SECRET("涉及国家秘密", ""),
    TRADE_SECRET("涉及商业秘密", ""),
    PRIVACY("涉及个人隐私", ""),
    ABSENT("数据不存在", ""),
    OTHER_BODY("不属于本部门", "由哪个部门提供"),
    PUBLISHED("已经公开", "在哪里公开"),
    REPEATED("重复申请", "");

    private final String label;
    private final String referralLabel;

    RefusalGround(String label, String referralLabel) {
        this.label = label;
        this.referralLabel = referralLabel;
    }

    public String label() {
        return label;
    }

    /** What has to be named with it; empty when nothing. */
    public String referralLabel() {
        return referralLabel;
    }

    boolean needsReferral() {
        return !referralLabel.isEmpty();
    }
}
