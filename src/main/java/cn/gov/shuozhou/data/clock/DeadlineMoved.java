package cn.gov.shuozhou.data.clock;

import java.time.LocalDate;

/** A notice of working days moved the deadline of an open case; both sides should be told. */
public record DeadlineMoved(String caseNumber, String limitKey, LocalDate oldDueOn, LocalDate newDueOn) {}
