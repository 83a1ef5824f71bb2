package cn.gov.shuozhou.data.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash by which an entry is bound to its place: SHA-256 over the hash before it, its position, its id and all its
 * fields. Texts are preceded by their length in bytes, so that no two entries have the same encoding.
 */
final class ChainHash {

    /** The hash that the first entry follows. */
    static final String GENESIS = "0".repeat(64);

    /**
     * How entries are encoded now. The first version knew no department and bore no number; the second begins with its
     * own, so that no encoding is one of both.
     */
    static final int VERSION = 2;

    private ChainHash() {}

    static String of(int version, String previous, long position, long id, Entry entry) {
        var encoded = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(encoded)) {
            if (version > 1) {
                out.writeInt(version);
            }
            text(out, previous);
            out.writeLong(position);
            out.writeLong(id);
            out.writeLong(entry.happenedAt().getEpochSecond());
            out.writeInt(entry.happenedAt().getNano());
            text(out, entry.actorId());
            text(out, entry.actorName());
            if (version > 1) {
                text(out, entry.actorDepartment());
            }
            text(out, entry.address());
            text(out, entry.act());
            text(out, entry.caseNumber());
            text(out, entry.object());
            text(out, entry.request());
            text(out, entry.result().name());
            text(out, entry.detail());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return HexFormat.of().formatHex(sha256().digest(encoded.toByteArray()));
    }

    private static void text(DataOutputStream out, String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
