package cn.gov.shuozhou.data.clock;

/** An open clock was paused, resumed or moved: timers and due dates of its case have to follow. */
public record ClockTurned(String caseNumber, String limitKey) {}
