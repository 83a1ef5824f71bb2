package cn.gov.shuozhou.data.delivery;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One version of a resource's data.
 *
 * @param version counts the loads of the resource, from 1
 * @param loadedBy id of the person, or of the system for data it generated itself
 * @param sourceFile name of the uploaded file; empty if there was none
 * @param previousId the version that this one replaced
 * @param remark why so much was replaced, or why it was put back; empty for nothing
 */
public record DataSet(
        long id,
        long resourceId,
        int version,
        long rowTotal,
        LocalDateTime loadedAt,
        String loadedBy,
        String loadedByName,
        String sourceFile,
        State state,
        @Nullable Long previousId,
        String remark) {

    /** Where the version is in its life. */
    public enum State {
        /** Being filled, or left behind by a load that never came to its end. */
        LOADING("载入中"),
        /** Checked and whole, and waiting for somebody to confirm that it may take the place of the current one. */
        PROPOSED("待确认"),
        CURRENT("当前版本"),
        /** Replaced, but kept a while for those who are still reading it, or to be put back. */
        SUPERSEDED("已被替换"),
        /** Replaced, and its rows deleted. */
        REMOVED("已被替换");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
