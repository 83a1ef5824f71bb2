package cn.gov.shuozhou.data.sealing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of sealed rows, as {@link Resealing} goes through it. */
public interface SealedTable<S extends StoredSeal> {

    /** What is in the table, for the log; never whose. */
    String what();

    /**
     * The next rows that lie under another key, in the order of the table's key.
     *
     * @param last the row after which they come; null for the first ones
     */
    List<S> underOtherKey(String keyId, @Nullable S last, int limit);

    /** Takes the new seal for the old one; 0, and nothing changed, when somebody else has renewed the row meanwhile. */
    int renew(S stored, Sealed sealed);
}
