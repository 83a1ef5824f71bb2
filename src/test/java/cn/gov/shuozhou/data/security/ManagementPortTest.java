package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.operation.Figures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("监控指标只在监控端口上")
@PathRulesTest
class ManagementPortTest {

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    private static final String CASE = "GX-140600-20261122-9999";

    @Autowired
    private Figures figures;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forgetTheCase() {
        jdbc.sql("delete from case_clock where case_number = ?").param(CASE).update();
        figures.count();
    }

    @Test
    @DisplayName("计时、作业、邮件和数据库连接等指标可以读到")
    void figuresAreReadOnTheManagementPort() {
        clocks.start(CASE, "sharing-answer", LocalDate.now(clock));
        figures.count();

        String scrape = Visitor.stranger(managementPort)
                .get("/actuator/prometheus", "text/plain")
                .body();

        assertThat(scrape)
                .containsPattern("data_sharing_clocks\\{limit=\"sharing-answer\",state=\"running\"\\} [1-9]")
                .contains(
                        "data_sharing_jobs{",
                        "data_sharing_cases_open{left=\"today\"}",
                        "state=\"failed\"",
                        "data_sharing_mails{",
                        "state=\"dead\"",
                        "data_sharing_figures_failed{",
                        "hikaricp_connections");
        assertThat(Visitor.stranger(managementPort).get("/actuator/health").statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("门户端口上一律没有，系统管理员也看不到")
    void thePortalShowsNone() {
        Visitor administrator = Visitor.signedIn(port, "first.admin");

        for (String path : List.of("/actuator/prometheus", "/actuator/metrics", "/actuator", "/actuator/env")) {
            assertThat(administrator.get(path).statusCode()).as(path).isIn(403, 404);
            assertThat(Visitor.stranger(port).get(path).body()).as(path).doesNotContain("hikaricp");
        }
        assertThat(Visitor.stranger(port).get("/readyz").statusCode()).isEqualTo(200);
    }
}
