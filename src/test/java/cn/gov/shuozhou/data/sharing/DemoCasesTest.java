package cn.gov.shuozhou.data.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

@MovableClockTest
@DisplayName("示例办件：各种状态、一年之内，如同真的办过")
class DemoCasesTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private DemoCases cases;

    @Autowired
    private JdbcTemplate jdbc;

    private SharingScene scene;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        scene.begin();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("在办、办结、超期、部分同意、撤回、协调都有")
    void everyStateIsThere() {
        cases.tell(scene::at, scene.today().atTime(18, 0));

        assertThat(DemoCase.all()).hasSizeBetween(30, 45);
        assertThat(count("case_file")).isEqualTo(DemoCase.all().size());
        assertThat(jdbc.queryForList("select distinct outcome from case_file where outcome is not null", String.class))
                .contains("AGREED", "PARTLY_AGREED", "REFUSED", "WITHDRAWN");
        assertThat(jdbc.queryForList("select distinct state from case_file where closed_at is null", String.class))
                .contains("ANSWERING", "SUPPLEMENTING", "REFUSED_OPEN");
        assertThat(count("case_overdue")).isGreaterThan(5);
        assertThat(count("case_file where closed_at is null and overdue = true"))
                .isPositive();
        assertThat(count("sharing_mediation where result is not null")).isEqualTo(2);
        assertThat(jdbc.queryForList("select cast(min(received_at) as date) from case_file", java.sql.Date.class))
                .singleElement()
                .satisfies(first ->
                        assertThat(first.toLocalDate()).isBefore(scene.today().minusDays(350)));
    }

    private Long count(String rows) {
        return jdbc.queryForObject("select count(*) from " + rows, Long.class);
    }
}
