package cn.gov.shuozhou.data.calendar;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A year's notice that somebody of the bureau has prepared for a colleague to adopt.
 *
 * @param content the notice in the form in which it is loaded
 * @param reason why it was rejected, or why it was adopted although its source is no government's page
 */
record PreparedNotice(
        long id,
        int noticeYear,
        String content,
        String preparedBy,
        LocalDateTime preparedAt,
        State state,
        @Nullable String decidedBy,
        @Nullable LocalDateTime decidedAt,
        @Nullable String reason) {

    enum State {
        PREPARED("待采用"),
        ADOPTED("已采用"),
        REJECTED("已退回");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isOpen() {
        return state == State.PREPARED;
    }

    YearNotice notice() {
        return NoticeFile.read(noticeYear, content);
    }
}
