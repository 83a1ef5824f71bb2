package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.process.TodoItem;

/**
 * A line of 待办.
 *
 * @param procedure what cases of the kind are called; empty when the task belongs to none
 * @param subject what the case is about
 * @param applicant who has brought it
 * @param applicantPerson and the person there; empty when nobody with an account
 * @param handler whose answer it waits for
 * @param takenBy who has taken the task; empty while nobody has
 * @param insteadOf whom the reader stands in for, or may: the name; empty otherwise
 */
record TodoRow(
        TodoItem item,
        String procedure,
        String subject,
        String applicant,
        String applicantPerson,
        String handler,
        String takenBy,
        String insteadOf) {

    /** Class of its table row. */
    public String style() {
        if (item.deadline() == null) {
            return "";
        }
        return switch (item.deadline().state()) {
            case OVERDUE -> "is-over";
            case NEAR -> "is-near";
            case NORMAL -> "";
        };
    }
}
