package cn.gov.shuozhou.data.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values of a row as one number of 64 bits, so that a million rows can be compared in memory. Two rows have the same by
 * chance about once in ten billion comparisons of a million rows; it decides nothing but counts on a page.
 */
public final class RowHash {

    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final char END = '\uffff';
    private static final char NOTHING = '\ufffe';

    private RowHash() {}

    public static long of(List<@Nullable String> row, List<Integer> columns) {
        long hash = START;
        for (int column : columns) {
            String value = row.get(column);
            if (value == null) {
                hash = add(hash, NOTHING);
            } else {
                for (int i = 0; i < value.length(); i++) {
                    hash = add(hash, value.charAt(i));
                }
            }
            hash = add(hash, END);
        }
        return hash ^ hash >>> 32;
    }

    private static long add(long hash, char character) {
        return (hash ^ character) * PRIME;
    }
}
