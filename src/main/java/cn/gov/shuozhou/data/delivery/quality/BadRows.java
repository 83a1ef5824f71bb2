package cn.gov.shuozhou.data.delivery.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The first rows with faults, by number; of the values nothing is kept. */
final class BadRows {

    /** So many are enough to find what is wrong. */
    static final int MOST = 1_000;

    private final TreeMap<Long, List<Integer>> rows = new TreeMap<>();
    private final int most;

    BadRows() {
        this(MOST);
    }

    private BadRows(int most) {
        this.most = most;
    }

    /** For what is counted, but is no fault of a row. */
    static BadRows none() {
        return new BadRows(0);
    }

    /** @param position of the figure that counts the fault */
    void note(long rowNo, int position) {
        if (rows.size() == most && !rows.containsKey(rowNo)) {
            if (rows.isEmpty() || rowNo > rows.lastKey()) {
                return;
            }
            rows.pollLastEntry();
        }
        rows.computeIfAbsent(rowNo, none -> new ArrayList<>(1)).add(position);
    }

    /** The figures by row. */
    Map<Long, List<Integer>> all() {
        return rows;
    }
}
