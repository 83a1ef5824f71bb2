package cn.gov.shuozhou.data.audit;

import java.util.Optional;

/** Which accounts there are. What is typed at a sign-in is recorded only if it is one: it may be a password. */
public interface KnownAccounts {

    /** The name of the account's holder; empty when there is no such account. */
    Optional<String> holderOf(String accountId);
}
