package cn.gov.shuozhou.data.clock;

/** A clock of the case was started, stopped, paused, resumed or moved. Told in the transaction of the change. */
public record ClocksChanged(String caseNumber) {}
