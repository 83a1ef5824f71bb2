package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.database.TransactionScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

/**
 * Names what is being told: the transaction that does the deed, and the words. Someone who is reached twice, as approver
 * and as data officer, is told once; the same words another day are another event.
 */
final class CurrentEvent {

    private static final TransactionScoped<Current> CURRENT =
            new TransactionScoped<>(() -> new Current(UUID.randomUUID().toString(), new HashSet<>()));

    private static final int HASH_LENGTH = 32;

    private CurrentEvent() {}

    /** At most 80 characters; must be called in a transaction. */
    static String key(Message message) {
        String words = String.join("\n", message.subject(), message.text(), message.link(), "" + message.caseNumber());
        return CURRENT.get().name() + "/" + hash(words);
    }

    /** Whether nobody in this transaction has told the person of the event yet; from now on somebody has. */
    static boolean isNewTo(String personId, String key) {
        return CURRENT.get().told().add(personId + " " + key);
    }

    private static String hash(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private record Current(String name, Set<String> told) {}
}
