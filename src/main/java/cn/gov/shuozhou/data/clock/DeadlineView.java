package cn.gov.shuozhou.data.clock;

import java.time.LocalDate;

/** A running deadline as the form of a task shows it. */
public record DeadlineView(LocalDate dueOn, String words, String state, boolean provisional, String explainUrl) {

    public static DeadlineView of(CaseClock open, Deadline deadline) {
        return new DeadlineView(
                deadline.dueOn(),
                deadline.words() + "，期限 " + deadline.until(),
                deadline.state().name(),
                deadline.provisional(),
                "/clocks/" + open.id());
    }
}
