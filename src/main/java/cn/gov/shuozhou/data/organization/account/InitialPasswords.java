package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.engine.Identities;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes passwords to hand over once. They are drawn until the engine's password policy accepts one. */
@Component
class InitialPasswords {

    /** Signs that nobody mistakes for each other when the password is read out: no 0 and O, 1, l and I. */
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789#%+=@";

    private static final int LENGTH = 14;

    private final Identities identities;
    private final SecureRandom random = new SecureRandom();

    InitialPasswords(Identities identities) {
        this.identities = identities;
    }

    String nextFor(String userId) {
        while (true) {
            String password = random.ints(LENGTH, 0, SIGNS.length())
                    .mapToObj(at -> String.valueOf(SIGNS.charAt(at)))
                    .collect(Collectors.joining());
            if (identities.isAcceptable(userId, password)) {
                return password;
            }
        }
    }
}
