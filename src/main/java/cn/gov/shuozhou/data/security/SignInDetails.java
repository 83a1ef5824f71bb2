package cn.gov.shuozhou.data.security;

import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** What a session remembers of its sign-in: from where, and at which version of the account. */
final class SignInDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1;

    private final int accountVersion;

    SignInDetails(String remoteAddress, String sessionId, int accountVersion) {
        super(remoteAddress, sessionId);
        this.accountVersion = accountVersion;
    }

    int accountVersion() {
        return accountVersion;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other)
                && other instanceof SignInDetails details
                && details.accountVersion == accountVersion;
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + accountVersion;
    }
}
