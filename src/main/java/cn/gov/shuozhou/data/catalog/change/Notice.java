package cn.gov.shuozhou.data.catalog.change;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notice of a change to one using department.
 *
 * @param uses what it used the resource for when it was told, one grant or application a line
 * @param goneItems what it loses, names separated by {@code 、}; empty when nothing
 * @param effects what the change means for the other items that it uses, a sentence a line; empty when nothing
 * @param chased how often it was reminded to respond
 */
record Notice(
        String caseNumber,
        String departmentCode,
        String departmentName,
        String uses,
        String goneItems,
        String effects,
        LocalDateTime sentAt,
        @Nullable LocalDateTime readAt,
        @Nullable String readByName,
        @Nullable ChangeResponse response,
        @Nullable String reason,
        @Nullable String respondedByName,
        @Nullable LocalDateTime respondedAt,
        int chased) {

    /** Whether the change means more for the user now than this notice said. */
    boolean isOutgrownBy(ResourceUser user) {
        return user.departmentCode().equals(departmentCode)
                && !(List.of(goneItems.split("、")).containsAll(user.lost())
                        && effects.lines().toList().containsAll(user.effects()));
    }

    /** Whether it was responded to on this day or before. */
    boolean isRespondedBy(LocalDate day) {
        return response != null
                && respondedAt != null
                && !respondedAt.toLocalDate().isAfter(day);
    }

    public String stateLabel() {
        if (response != null) {
            return response.label();
        }
        return readAt == null ? "未读" : "已读，未回应";
    }

    public String stateStyle() {
        if (response != null) {
            return response.style();
        }
        return readAt == null ? "kind-warn" : "kind-quiet";
    }
}
