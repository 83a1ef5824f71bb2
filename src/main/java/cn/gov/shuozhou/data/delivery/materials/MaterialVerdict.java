package cn.gov.shuozhou.data.delivery.materials;

import cn.gov.shuozhou.data.regulation.Article;

/** Whether people may be asked for a material. */
@Article("第二十一条")
public enum MaterialVerdict {
    OWN("本部门已有，不得要求提交", "kind-ok", false),
    OBTAINABLE("平台可以获取，不得要求提交", "kind-ok", false),
    NEEDS_APPLICATION("平台有，须先申请共享", "kind-warn", true),
    NO_DATA("已经授权，数据还没有到平台", "kind-warn", true),
    PAPER("法律法规规定不适用电子文书", "kind-quiet", true),
    OUTSIDE("平台以外", "kind-quiet", true);

    private final String label;
    private final String badge;
    private final boolean asked;

    MaterialVerdict(String label, String badge, boolean asked) {
        this.label = label;
        this.badge = badge;
        this.asked = asked;
    }

    public String label() {
        return label;
    }

    /** How pages colour it. */
    public String badge() {
        return badge;
    }

    /** Whether people may be asked for it as things are. */
    public boolean mayBeAsked() {
        return asked;
    }
}
