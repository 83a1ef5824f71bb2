package cn.gov.shuozhou.data.organization.account;

/**
 * Where an account stands now.
 *
 * @param version rises whenever open sessions must end
 * @param passwordDue a new password has been confirmed and may be issued once
 */
public record AccountStanding(int version, boolean enabled, boolean mustChangePassword, boolean passwordDue) {

    /** True while a session that began at this version may go on. */
    public boolean admits(int versionAtSignIn) {
        return enabled && version == versionAtSignIn;
    }
}
