package cn.gov.shuozhou.data.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@MovableClockTest
@Transactional
@OnPostgres(Reason.SQL)
@DisplayName("第三十三条第一至三项：每日发现没有按规定提供、更新的数据和目录，经校核有误的数据；每条只发现一次")
class DailyDetectionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** The last day on which data renewed monthly could be renewed last and be in time today, five days of grace included. */
    private static final LocalDate IN_TIME = LocalDate.of(2026, 10, 18);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private DailyDetection detection;

    @Autowired
    private Organization organization;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SqlSessionTemplate session;

    private RegisteredViolations register;
    private List<Long> resources;

    @BeforeEach
    void everythingInOrder() {
        clock.setToday(TODAY);
        register = beans.createBean(RegisteredViolations.class);
        jdbc.update("delete from violation");
        jdbc.update("delete from correction");
        jdbc.update("delete from quality_bad_row");
        jdbc.update("delete from quality_figure");
        jdbc.update("delete from quality_run");
        jdbc.update("update resource set update_cycle = 'MONTHLY', data_updated_at = ?", TODAY.atTime(9, 0));
        jdbc.update("update resource_version set effective_at = ?", TODAY.atTime(9, 0));
        jdbc.update(
                "update department set kind = 'PUBLIC_SERVICE_ENTERPRISE' where code not in (select provider_code from"
                        + " resource where status = 'PUBLISHED')");
        resources = jdbc.queryForList(
                "select id from resource where status = 'PUBLISHED' and sharing_type <> 'NOT_SHARED' order by id",
                Long.class);
        detect();
        assertThat(found()).isEmpty();
    }

    @Test
    @DisplayName("第一项：超过更新周期和宽限没有更新的，次日发现；更新以后又逾期的，另为一条")
    void dataThatAreNotRenewed() {
        renewed(resources.get(0), IN_TIME);
        renewed(resources.get(1), IN_TIME.minusDays(1));
        detect();
        detect();

        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.item()).isEqualTo(ViolationItem.DATA_NOT_KEPT);
            assertThat(finding.resourceId()).isEqualTo(resources.get(1));
            assertThat(finding.evidence()).contains("更新周期为每月", "最近一次更新为 2026-10-17", "应于 2026-11-22 24:00 前");
        });

        renewed(resources.get(1), TODAY);
        renewed(resources.get(0), TODAY);
        detect();
        assertThat(found()).hasSize(1);
        clock.setToday(TODAY.plusMonths(1).plusDays(6));
        jdbc.update(
                "update resource set data_updated_at = ? where id not in (?, ?)",
                TODAY.plusMonths(1).atStartOfDay(),
                resources.get(1),
                resources.get(0));
        detect();
        assertThat(found()).hasSize(3);
    }

    @Test
    @DisplayName("第六项：催报后仍不报送的年度使用情况说明，发现一次；没有催报的、催报后时间未到的、已报送的不算")
    void statementsThatNeverCame() {
        long urged = statement("civil-affairs", TODAY.minusDays(40));
        statement("education", TODAY.minusDays(2));
        statement("ecology", null);
        jdbc.update(
                "update use_statement set sent_at = ? where id = ?",
                TODAY.atStartOfDay(),
                statement("transport", TODAY.minusDays(40)));
        detect();
        detect();

        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.item()).isEqualTo(ViolationItem.OTHER);
            assertThat(finding.departmentCode()).isEqualTo("civil-affairs");
            assertThat(finding.provision()).isEqualTo("第二十九条");
            assertThat(finding.evidence()).contains("2025 年度使用情况说明", "系统约定", "催报", "单纯超过系统约定的期限不构成违规");
        });
        assertThat(jdbc.queryForObject("select source_key from violation", String.class))
                .isEqualTo(String.valueOf(urged));
    }

    private long statement(String department, LocalDate urgedOn) {
        jdbc.update(
                "insert into use_statement (department_code, statement_year, opened_on, due_on, urged_on) values (?, 2025, ?, ?, ?)",
                department,
                TODAY.minusDays(90),
                TODAY.minusDays(60),
                urgedOn);
        return jdbc.queryForObject("select max(id) from use_statement", Long.class);
    }

    @Test
    @DisplayName("第一项：发布以来没有提供数据的也发现；不予共享的、没有固定周期的、停用的不算")
    void dataThatAreNotProvided() {
        jdbc.update(
                "update resource set data_updated_at = null, published_on = ? where id = ?",
                LocalDate.of(2026, 9, 1),
                resources.get(0));
        renewed(resources.get(1), IN_TIME.minusDays(1));
        jdbc.update("update resource set sharing_type = 'NOT_SHARED' where id = ?", resources.get(1));
        renewed(resources.get(2), IN_TIME.minusYears(1));
        jdbc.update("update resource set update_cycle = 'IRREGULAR' where id = ?", resources.get(2));
        renewed(resources.get(3), IN_TIME.minusDays(1));
        jdbc.update("update resource set status = 'RETIRED' where id = ?", resources.get(3));
        detect();

        assertThat(found())
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).contains("自 2026-09-01 发布以来没有提供数据"));
    }

    @Test
    @DisplayName("第二项：没有发布目录的政务部门每年发现一次；正在审核的、刚登记三个月的不算")
    void aCatalogThatIsNotCompiled() {
        String empty = jdbc.queryForObject(
                "select min(code) from department where kind = 'PUBLIC_SERVICE_ENTERPRISE'", String.class);
        jdbc.update("update department set kind = 'GOVERNMENT' where code = ?", empty);
        detect();
        detect();
        assertThat(found())
                .extracting(Violation::departmentCode, Violation::item)
                .containsExactly(tuple(empty, ViolationItem.CATALOG_NOT_KEPT));

        jdbc.update("delete from violation");
        jdbc.update(
                "insert into department_request (department_code, entry, region_code, level, kind, requested_by, requested_at,"
                        + " outcome, decided_at) values (?, true, '140600', 'CITY', 'GOVERNMENT', 'x', ?, 'CONFIRMED', ?)",
                empty,
                TODAY.minusMonths(2).atStartOfDay(),
                TODAY.minusMonths(2).atStartOfDay());
        detect();
        assertThat(found()).isEmpty();
        clock.setToday(TODAY.plusMonths(1).plusDays(1));
        detect();
        assertThat(found()).extracting(Violation::source).contains(ViolationSource.CATALOG);
    }

    @Test
    @DisplayName("第二项：目录满十二个月没有变更的发现一次，写明系统约定")
    void aCatalogThatStaysAsItWas() {
        String department =
                jdbc.queryForObject("select provider_code from resource where id = ?", String.class, resources.get(0));
        jdbc.update(
                "update resource_version set effective_at = ? where resource_id in (select id from resource where provider_code"
                        + " = ?)",
                TODAY.minusMonths(12).minusDays(1).atTime(9, 0),
                department);
        detect();
        detect();
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.departmentCode()).isEqualTo(department);
            assertThat(finding.evidence()).contains("自 2025-11-22 起没有任何变更", "系统约定");
        });
    }

    @Test
    @DisplayName("第三项：经校核属实并更正的，一件一条；目录信息有误的属第二项；核实无误的不算")
    void dataThatWereFoundWrong() {
        corrected("JH-1", "WRONG", "CORRECTED");
        corrected("JH-2", "CATALOGUE", "CORRECTED");
        corrected("JH-3", "WRONG", "UNFOUNDED");
        detect();
        detect();
        assertThat(found())
                .extracting(Violation::item, Violation::caseNumber)
                .containsExactlyInAnyOrder(
                        tuple(ViolationItem.DATA_WRONG, "JH-1"), tuple(ViolationItem.CATALOG_NOT_KEPT, "JH-2"));
        assertThat(found()).allSatisfy(finding -> assertThat(finding.evidence()).contains("数据第 4 版"));
    }

    @Test
    @DisplayName("第三项：连续三次上传的质量分低于要求的发现一次；没有用上的、更正的不计次数；好的一版打断，重新计")
    void dataThatArePoorAgainAndAgain() {
        measured(1, "59.99", null, "SUPERSEDED", "a.csv");
        measured(2, "80.00", "90.00", "SUPERSEDED", "a.csv");
        measured(3, "10.00", null, "REMOVED", "");
        measured(4, null, null, "SUPERSEDED", "a.csv");
        measured(5, "10.00", null, "PROPOSED", "a.csv");
        detect();
        assertThat(found()).isEmpty();

        measured(6, "89.99", "90.00", "CURRENT", "a.csv");
        detect();
        measured(7, "5.00", "90.00", "SUPERSEDED", "a.csv");
        detect();
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.item()).isEqualTo(ViolationItem.DATA_WRONG);
            assertThat(finding.resourceId()).isEqualTo(resources.get(0));
            assertThat(finding.evidence()).contains("连续 3 次上传", "数据第 9006 版", "89.99 分，要求 90.00 分");
        });

        measured(8, "60.00", null, "SUPERSEDED", "");
        measured(9, "1.00", null, "SUPERSEDED", "a.csv");
        measured(10, "1.00", null, "SUPERSEDED", "a.csv");
        detect();
        assertThat(found()).hasSize(1);
        measured(11, "1.00", null, "CURRENT", "a.csv");
        detect();
        assertThat(found()).hasSize(2);
    }

    private void measured(int version, @Nullable String score, @Nullable String asked, String state, String file) {
        jdbc.update(
                "insert into data_set (resource_id, version, row_total, loaded_at, loaded_by, loaded_by_name, source_file,"
                        + " state, changed_at, remark) values (?, ?, 1, ?, 'x', 'x', ?, ?, ?, '')",
                resources.get(0),
                9000 + version,
                TODAY.atTime(9, 0),
                file,
                state,
                TODAY.atTime(9, 0));
        jdbc.update(
                "insert into quality_run (resource_id, data_set_id, version, row_total, measured_at, score, decision, warn_below)"
                        + " select resource_id, id, version, 1, ?, cast(? as numeric(5, 2)), 'ACCEPT', cast(? as numeric(5, 2))"
                        + " from data_set where resource_id = ? and version = ?",
                TODAY.atTime(9, 0),
                score,
                asked,
                resources.get(0),
                9000 + version);
    }

    private void corrected(String number, String kind, String status) {
        jdbc.update(
                "insert into correction (case_number, resource_id, resource_name, provider_code, reporter_department,"
                        + " reported_by, kind, status, marked, data_version, received_at, closed_at) select ?, id, name,"
                        + " provider_code, 'human-resources', 'human-resources.requester', ?, ?, false, 4, ?, ? from resource"
                        + " where id = ?",
                number,
                kind,
                status,
                TODAY.minusDays(3).atTime(9, 0),
                TODAY.atTime(8, 0),
                resources.get(0));
    }

    private void renewed(long resource, LocalDate day) {
        jdbc.update("update resource set data_updated_at = ? where id = ?", day.atTime(9, 0), resource);
    }

    /** As on another day: in the one transaction of a test, what was read once would be read again from memory. */
    private void detect() {
        session.clearCache();
        detection.detect();
    }

    private List<Violation> found() {
        return register.all(organization.person("bureau.supervisor").orElseThrow());
    }
}
