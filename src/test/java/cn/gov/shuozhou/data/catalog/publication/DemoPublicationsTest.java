package cn.gov.shuozhou.data.catalog.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

@MovableClockTest
@DisplayName("示例目录发布：各种状态，如同真的办过")
class DemoPublicationsTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private DemoPublications samples;

    @Autowired
    private JdbcTemplate jdbc;

    private PublicationScene scene;

    @BeforeEach
    void begin() {
        scene = beans.createBean(PublicationScene.class);
        scene.begin();
    }

    @AfterEach
    void end() {
        scene.end();
        String published = "(select id from resource where code like '203001/90%')";
        List.of("resource_version", "resource_census", "item")
                .forEach(table -> jdbc.update("delete from " + table + " where resource_id in " + published));
        jdbc.update("delete from resource where code like '203001/90%'");
    }

    @Test
    @DisplayName("已发布、待审核、退回修改、审查中、超期未审、已撤回都有")
    void everyStateIsThere() {
        scene.tell(samples.happenings(), scene.today().atTime(18, 0));

        assertThat(jdbc.queryForList("select distinct state from case_file", String.class))
                .containsExactlyInAnyOrder("PUBLISHED", "BUREAU_REVIEW", "CORRECTING", "REVIEWING", "WITHDRAWN");
        assertThat(jdbc.queryForObject("select count(*) from case_overdue", Long.class))
                .isPositive();
    }
}
