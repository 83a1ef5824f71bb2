package cn.gov.shuozhou.data.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Names what is being told: the transaction that does the deed, and the words. Someone who is reached twice, as approver
 * and as data officer, is told once; the same words another day are another event.
 */
final class CurrentEvent {

    private static final Object NAME = CurrentEvent.class;

    private static final int HASH_LENGTH = 32;

    private CurrentEvent() {}

    /** At most 80 characters; must be called in a transaction. */
    static String key(Message message) {
        String words = String.join("\n", message.subject(), message.text(), message.link(), "" + message.caseNumber());
        return transaction() + "/" + hash(words);
    }

    private static String transaction() {
        if (TransactionSynchronizationManager.getResource(NAME) instanceof String known) {
            return known;
        }
        String name = UUID.randomUUID().toString();
        TransactionSynchronizationManager.registerSynchronization(new Ended(name));
        TransactionSynchronizationManager.bindResource(NAME, name);
        return name;
    }

    private static String hash(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Takes the name away with its transaction, also while another one runs inside it. */
    private record Ended(String name) implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(NAME);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(NAME, name);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(NAME);
        }
    }
}
