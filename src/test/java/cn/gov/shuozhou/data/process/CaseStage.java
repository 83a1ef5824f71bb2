package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every scene is played on. A bean of {@link MovableClockTest}, so that a scene asks only for what is its own. */
public record CaseStage(
        ProcessEngine engine,
        MovableClock clock,
        Clocks clocks,
        CaseSteps steps,
        Overdues overdues,
        CaseDiagrams diagrams,
        Organization organization,
        JdbcTemplate jdbc) {}
