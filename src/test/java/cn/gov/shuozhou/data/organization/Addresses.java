package cn.gov.shuozhou.data.organization;

import org.jspecify.annotations.Nullable;

/** Registers mail addresses for tests of other packages, as the administrator does. */
public final class Addresses {

    private Addresses() {}

    public static void register(MailAddresses addresses, String personId, @Nullable String address) {
        addresses.change(personId, address);
    }
}
