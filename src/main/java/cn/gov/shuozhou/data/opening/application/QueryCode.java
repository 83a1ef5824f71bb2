package cn.gov.shuozhou.data.opening.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * 查询码: with it and the number the applicant comes back. Twelve characters of 32, none of which is taken for another; shown
 * once, and kept as a hash only.
 */
final class QueryCode {

    private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private QueryCode() {}

    /** As it is shown, e.g. {@code 7QXM-4KDA-92HT}. */
    static String fresh() {
        StringBuilder code = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            if (place > 0 && place % GROUP == 0) {
                code.append('-');
            }
            code.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return code.toString();
    }

    /** The same however it was typed; a code of this length needs no slow hash. */
    static String hash(String caseNumber, String typed) {
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((caseNumber + " " + code).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes as long for a wrong one as for the right one. */
    static boolean fits(String hash, String caseNumber, String typed) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.UTF_8), hash(caseNumber, typed).getBytes(StandardCharsets.UTF_8));
    }
}
