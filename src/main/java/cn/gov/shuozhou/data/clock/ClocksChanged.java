package cn.gov.shuozhou.data.clock;

import java.util.List;

/**
 * A clock of the case was started, stopped, paused, resumed or moved. Told in the transaction of the change.
 *
 * @param clocks all of the case as they are now, oldest first: whoever follows need not read them again
 */
public record ClocksChanged(String caseNumber, List<CaseClock> clocks) {}
