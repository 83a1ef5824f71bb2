package cn.gov.shuozhou.data.delivery.upload;

import cn.gov.shuozhou.data.delivery.LoadProgress;
import cn.gov.shuozhou.data.delivery.UploadKind;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody has handed in, and how far it has come.
 *
 * @param step what is being done with its rows; null while nothing is
 * @param rowsDone rows that have gone through that step
 * @param rowsTotal of how many; 0 while nobody knows
 * @param attempts how often somebody began to read it
 * @param leadsTo where its person goes on with it; null for its own page
 * @param toBeTold whether the person has gone on to something else and is told how it ended
 */
public record DataUpload(
        long id,
        long resourceId,
        String personId,
        String personName,
        UploadKind kind,
        String fileName,
        long sizeBytes,
        LocalDateTime receivedAt,
        @Nullable String leadsTo,
        State state,
        LoadProgress.@Nullable Step step,
        long rowsDone,
        long rowsTotal,
        int attempts,
        boolean toBeTold,
        @Nullable LocalDateTime finishedAt) {

    /** Where an upload is in its life. */
    public enum State {
        RECEIVING("正在接收", "kind-quiet"),
        WAITING("排队等待", "kind-quiet"),
        RUNNING("正在检查", "kind-info"),
        /** Its rows wait to be confirmed, or have been. */
        PASSED("检查通过", "kind-ok"),
        /** The version in use is so already. */
        UNCHANGED("没有改动", "kind-quiet"),
        REFUSED("未通过检查", "kind-bad"),
        FAILED("未能检查", "kind-bad"),
        CANCELLED("已取消", "kind-quiet");

        private final String label;
        private final String style;

        State(String label, String style) {
            this.label = label;
            this.style = style;
        }

        public String label() {
            return label;
        }

        /** Class of the badge that shows it. */
        public String style() {
            return style;
        }

        public boolean isUnderWay() {
            return this == RECEIVING || this == WAITING || this == RUNNING;
        }
    }

    /** Its page. */
    public String address() {
        return "/catalog/%d/data/uploads/%d".formatted(resourceId, id);
    }

    /** How far it has come, in words. */
    public String words() {
        if (state != State.RUNNING || step == null) {
            return state.label();
        }
        return rowsTotal == 0
                ? "%s：%,d 行".formatted(step.label(), rowsDone)
                : "%s：%,d / %,d 行（%d%%）".formatted(step.label(), rowsDone, rowsTotal, percent());
    }

    /** Of the step; 0 while nobody knows. */
    public int percent() {
        return rowsTotal == 0 ? 0 : (int) Math.min(100, rowsDone * 100 / rowsTotal);
    }
}
