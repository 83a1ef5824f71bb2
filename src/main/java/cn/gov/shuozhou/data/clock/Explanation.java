package cn.gov.shuozhou.data.clock;

import cn.gov.shuozhou.data.regulation.TimeLimit;
import java.util.List;

/** 时限说明: how a deadline was counted, day by day from day zero to the last day. */
public record Explanation(
        CaseClock clock,
        TimeLimit limit,
        Deadline deadline,
        List<ExplainedDay> days,
        List<ClockPause> pauses,
        List<ClockRevision> revisions) {}
