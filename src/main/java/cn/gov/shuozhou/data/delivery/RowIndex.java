package cn.gov.shuozhou.data.delivery;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows of one version by their keys, with what tells whether their values differ: a million of them in forty megabytes. Of
 * two rows with the same key the later counts.
 */
final class RowIndex {

    private static final int SMALLEST = 1024;

    private long[] keys = new long[SMALLEST];
    private long[] values = new long[SMALLEST];

    /** Of the version, from 1; 0 where nothing is. What has been taken is negative. */
    private int[] rows = new int[SMALLEST];

    private int size;

    void put(long key, long itsValues, int row) {
        if (2 * size > keys.length) {
            grow();
        }
        int slot = slot(key);
        size += rows[slot] == 0 ? 1 : 0;
        keys[slot] = key;
        values[slot] = itsValues;
        rows[slot] = row;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        int[] oldRows = rows;
        keys = new long[2 * oldKeys.length];
        values = new long[keys.length];
        rows = new int[keys.length];
        size = 0;
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != 0) {
                put(oldKeys[i], oldValues[i], oldRows[i]);
            }
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (rows[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** Takes the row with this key; -1 where there is none, or it was taken before. */
    int take(long key) {
        int slot = slot(key);
        if (rows[slot] <= 0) {
            return -1;
        }
        rows[slot] = -rows[slot];
        return slot;
    }

    long values(int taken) {
        return values[taken];
    }

    int row(int taken) {
        return -rows[taken];
    }

    /** The rows that nobody has taken, in their order. */
    IntStream left() {
        return Arrays.stream(rows).filter(row -> row > 0).sorted();
    }
}
