package cn.gov.shuozhou.data.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two versions of a resource's data that have been compared. */
public final class VersionDifference {

    private final DataSet from;
    private final DataSet to;
    private final StoredDifferences.Stored stored;
    private final StoredDifferences differences;

    VersionDifference(DataSet from, DataSet to, StoredDifferences.Stored stored, StoredDifferences differences) {
        this.from = from;
        this.to = to;
        this.stored = stored;
        this.differences = differences;
    }

    public DataSet from() {
        return from;
    }

    public DataSet to() {
        return to;
    }

    /** How many rows differ. */
    public KeyChanges changes() {
        return stored.changes();
    }

    /** The next rows that differ, after a position; of one kind, or of every. */
    public List<RowDifference> page(long after, long limit, RowDifference.@Nullable Kind kind) {
        return differences.page(stored.id(), after, limit, kind);
    }
}
