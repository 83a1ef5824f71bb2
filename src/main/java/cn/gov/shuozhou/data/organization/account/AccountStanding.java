package cn.gov.shuozhou.data.organization.account;

/**
 * Where an account stands now.
 *
 * @param version rises whenever open sessions must end
 * @param passwordDue nobody has been handed the first password yet
 * @param needsCode whoever opens the account has to know the activation code too
 */
public record AccountStanding(
        int version, boolean enabled, boolean mustChangePassword, boolean passwordDue, boolean needsCode) {

    /** True while a session that began at this version may go on. */
    public boolean admits(int versionAtSignIn) {
        return enabled && version == versionAtSignIn;
    }
}
