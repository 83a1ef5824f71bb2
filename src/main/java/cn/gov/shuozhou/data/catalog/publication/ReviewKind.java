package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.organization.Role;

/** Who looks at a publication. */
enum ReviewKind {
    SECRECY("保密审查", Role.SECRECY_REVIEWER),
    DISCLOSURE("政务公开审查", Role.DISCLOSURE_REVIEWER),
    BUREAU("市政务信息管理局审核", Role.BUREAU),
    /** The platform itself, when it finds on publication that a code or a name has been taken. */
    PLATFORM("平台检查", Role.BUREAU);

    private final String label;
    private final Role role;

    ReviewKind(String label, Role role) {
        this.label = label;
        this.role = role;
    }

    public String label() {
        return label;
    }

    /** Who gives it. */
    Role role() {
        return role;
    }
}
