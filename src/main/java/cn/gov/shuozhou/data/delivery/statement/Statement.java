package cn.gov.shuozhou.data.delivery.statement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a department has to say of one year; see {@link StatementRow} for what it says.
 *
 * @param openedOn the day on which the department was asked
 * @param dueOn the last day on which it is in time
 * @param urgedOn when the department was told that it is late; null while it was not
 */
record Statement(
        long id,
        String departmentCode,
        String departmentName,
        int year,
        LocalDate openedOn,
        LocalDate dueOn,
        @Nullable LocalDate remindedOn,
        @Nullable LocalDate urgedOn,
        @Nullable String sentByName,
        @Nullable LocalDateTime sentAt) {

    StatementState state(LocalDate today) {
        return state(dueOn, sentAt, today);
    }

    static StatementState state(LocalDate dueOn, @Nullable LocalDateTime sentAt, LocalDate today) {
        if (sentAt != null) {
            return sentAt.toLocalDate().isAfter(dueOn) ? StatementState.SENT_LATE : StatementState.SENT;
        }
        return today.isAfter(dueOn) ? StatementState.LATE : StatementState.OPEN;
    }

    String inWords() {
        return "%d 年度使用情况说明".formatted(year);
    }

    static String address(long id) {
        return StatementController.ADDRESS + "/" + id;
    }
}
