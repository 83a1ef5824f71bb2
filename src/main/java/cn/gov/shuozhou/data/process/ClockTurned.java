package cn.gov.shuozhou.data.process;

/** An open clock was paused, resumed or moved: timers and due dates of its case have to follow. */
record ClockTurned(String caseNumber, String limitKey) {}
