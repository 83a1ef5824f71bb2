package cn.gov.shuozhou.data.process;

/** A clock of a case with its state today, as the case's page shows it; the title says who owes what. */
public record ClockRow(CaseClock clock, Deadline deadline, String title) {}
