package cn.gov.shuozhou.data.catalog.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("示例目录变更：各种状态，都还没有生效")
class DemoChangesTest extends ChangeCases {

    @Autowired
    private DemoChanges samples;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    @DisplayName("待审核、公告中、不予通过、已撤回都有")
    void everyStateIsThere() {
        scene.tell(samples.happenings(), scene.today().atTime(18, 0));

        assertThat(jdbc.queryForList("select distinct state from case_file", String.class))
                .containsExactlyInAnyOrder("REVIEWING", "NOTICE", "REJECTED", "WITHDRAWN");
    }
}
