package cn.gov.shuozhou.data.report.sla;

import static cn.gov.shuozhou.data.report.PlantedCases.CIVIL_AFFAIRS;
import static cn.gov.shuozhou.data.report.PlantedCases.POLICE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.ClocksChanged;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.operation.FigureSource;
import cn.gov.shuozhou.data.report.PlantedCases;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.assertj.core.data.Offset;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@OnPostgres(OnPostgres.Reason.SQL)
@MovableClockTest
@Transactional
@DisplayName("按时率：驾驶舱（由数据库数出）和报表（由办件的经过量出）是同一个数")
class OnTimeRateTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 10, 1, 0, 0);

    @Autowired
    private Clocks clocks;

    @Autowired
    private SlaReading reading;

    @Autowired
    private List<FigureSource> sources;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void plant() {
        clock.setToday(day(9, 30));
        PlantedCases cases = new PlantedCases(jdbc);
        for (int month = 8; month <= 9; month++) {
            cases.closed(CIVIL_AFFAIRS, day(month, 3), day(month, 10), day(month, 10), "AGREED");
            cases.closed(POLICE, day(month, 3), day(month, 10), day(month, 9), "REFUSED");
            cases.closed(POLICE, day(month, 3), day(month, 10), day(month, 12), "AGREED");
            cases.closed(POLICE, day(month, 4), day(month, 11), day(month, 14), "WITHDRAWN");
            cases.closed(CIVIL_AFFAIRS, day(month, 4), day(month, 11), day(month, 5), "WITHDRAWN");
            cases.withoutClocks(cases.closed(CIVIL_AFFAIRS, day(month, 6), day(month, 13), day(month, 6), "AGREED"));
            cases.onlyTheApplicants(cases.closed(POLICE, day(month, 6), day(month, 13), day(month, 7), "AGREED"));
        }
        cases.closed(POLICE, day(8, 20), day(8, 27), day(9, 2), "AGREED");
        cases.closed(POLICE, day(8, 24), day(8, 31), day(9, 1), "AGREED");
        jdbc.queryForList("select case_number from case_file where phase = 'CLOSED'", String.class)
                .forEach(number -> events.publishEvent(new ClocksChanged(number, clocks.of(number))));
        cases.open(CIVIL_AFFAIRS, day(9, 10), day(9, 17), true);
        cases.open(CIVIL_AFFAIRS, day(9, 22), day(9, 29), false);
        cases.open(POLICE, day(9, 23), day(9, 30), false);
        cases.open(POLICE, day(9, 28), day(10, 12), false);
        cases.goesOn(cases.open(POLICE, day(8, 12), day(8, 19), true), day(9, 4), day(10, 13));
        cases.voided(cases.open(CIVIL_AFFAIRS, day(9, 16), day(10, 12), false), day(9, 23), CIVIL_AFFAIRS);
        cases.waiting(CIVIL_AFFAIRS, day(9, 17));
    }

    @AfterEach
    void turnTheClockBack() {
        ClockUtil.reset();
    }

    /** Counted by hand: of August 2 kept, 2 closed late, 2 open and late; of September 2, 4 and 3. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"last, 2026-08-01, 2026-08-31, 2, 6", "this, 2026-09-01, 2026-09-30, 2, 9"})
    @DisplayName("没有计时的、只有申请方自己时限的、未超期撤回的、未到期的不计；撤回前已超期的、在办已超期的算超期；与手工数出的相符")
    void bothCountTheSame(String month, LocalDate from, LocalDate to, long kept, long measured) throws IOException {
        SlaQuestion question = MadeReport.question(new Span(from, to), NOW);
        try (SlaContent content = reading.read(question, (done, total) -> {})) {
            assertThat(content.figures().now().cases().rate()).isEqualTo(new Rate(kept, measured));
        }

        assertThat(onTheMonitor(month)).isCloseTo(100.0 * kept / measured, Offset.offset(1e-6));
    }

    private double onTheMonitor(String month) {
        return sources.stream()
                .filter(source -> source.name().equals("data.sharing.cases.punctual"))
                .flatMap(source -> source.read().stream())
                .filter(figure -> month.equals(figure.tags().get("month")))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
