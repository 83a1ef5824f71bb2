package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.organization.Person;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The notice of a change to one using department.
 *
 * @param uses what it used the resource for when it was told, one grant or application a line
 * @param goneItems what it loses, names separated by {@code 、}; empty when nothing
 * @param effects what the change means for the other items that it uses, a sentence a line; empty when nothing
 * @param chased how often it was reminded to respond
 * @param recipientWanted whether nobody of the department answers for it and the bureau has to name somebody
 * @param recipient whom the bureau has named
 * @param reachedOn the day on which somebody of the department was told for the first time
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
        int chased,
        boolean recipientWanted,
        @Nullable String recipient,
        @Nullable String recipientName,
        @Nullable LocalDate reachedOn) {

    /** Whether this person answers for the department. */
    boolean isAnsweredBy(Person person) {
        return person.departmentCode().equals(departmentCode)
                && (NoticeReceivers.USERS.stream().anyMatch(person::has)
                        || person.id().equals(recipient));
    }

    /** The day on which somebody was told for the first time, where nobody could be told when it was sent. */
    Optional<LocalDate> reachedLate() {
        return Optional.ofNullable(reachedOn).filter(day -> day.isAfter(sentAt.toLocalDate()));
    }

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
        if (recipientWanted) {
            return "无人签收";
        }
        return readAt == null ? "未读" : "已读，未回应";
    }

    public String stateStyle() {
        if (response != null) {
            return response.style();
        }
        if (recipientWanted) {
            return "kind-bad";
        }
        return readAt == null ? "kind-warn" : "kind-quiet";
    }
}
