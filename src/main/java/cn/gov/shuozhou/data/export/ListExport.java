package cn.gov.shuozhou.data.export;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An export that somebody has asked for: of what, how far it has come, and what came of it.
 *
 * @param kind of {@link LargeExport#kind}
 * @param input what was asked for, as JSON
 * @param reach how far the person's view reached then
 * @param done rows of {@code total}, which is 0 until they are counted
 */
public record ListExport(
        long id,
        String personId,
        String kind,
        String title,
        String input,
        String reach,
        LocalDateTime askedAt,
        MakingState state,
        long done,
        long total,
        @Nullable String problem,
        @Nullable Long fileBytes,
        @Nullable LocalDateTime finishedAt) {

    private static final int WHOLE = 100;
    private static final long MEGABYTE = 1L << 20;

    public boolean isUnderWay() {
        return state.isUnderWay();
    }

    public boolean isFinished() {
        return state == MakingState.DONE;
    }

    public int percent() {
        return total == 0 ? 0 : (int) Math.min(WHOLE, done * WHOLE / total);
    }

    /** Whole megabytes of the file, at least one. */
    public long megabytes() {
        return fileBytes == null ? 0 : Math.max(1, fileBytes / MEGABYTE);
    }

    /** Until when the file is kept. */
    public @Nullable LocalDateTime keptUntil() {
        return finishedAt == null ? null : finishedAt.plusDays(ExportWork.KEPT_DAYS);
    }
}
