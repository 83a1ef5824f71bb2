package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import cn.gov.shuozhou.data.operation.DatabaseAway;
import cn.gov.shuozhou.data.operation.DatabaseProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.stream.Stream;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

@DisplayName("办到一半数据库不在了：说明可能没有办成，所填的内容留在页面上")
class DatabaseLostUnderWayTest {

    private final DatabaseAwayFilter filter = filter(new StaticListableBeanFactory());

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private static DatabaseAwayFilter filter(StaticListableBeanFactory beans) {
        return new DatabaseAwayFilter(
                beans.getBeanProvider(DatabaseProbe.class),
                beans.getBeanProvider(ApplicationAvailability.class),
                beans.getBeanProvider(FirstRequests.class));
    }

    @Test
    @DisplayName("启动没有结束（示例数据还在准备）：谁也不受理，说明稍后再来；结束了照常")
    void nobodyIsServedBeforeTheStartHasEnded() throws Exception {
        ApplicationAvailability start = mock(ApplicationAvailability.class);
        when(start.getReadinessState()).thenReturn(ReadinessState.REFUSING_TRAFFIC, ReadinessState.ACCEPTING_TRAFFIC);
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("start", start));
        FilterChain chain = mock(FilterChain.class);

        filter(beans).doFilter(post("/sharing/applications"), response, chain);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("系统正在启动或者停止").contains("核验&lt;资格&gt;");
        verifyNoInteractions(chain);

        filter(beans).doFilter(post("/sharing/applications"), new MockHttpServletResponse(), chain);
        verify(chain).doFilter(any(), any());
    }

    private static MockHttpServletRequest post(String address) {
        var request = new MockHttpServletRequest("POST", address);
        request.addParameter("purpose", "核验<资格>");
        return request;
    }

    private static FilterChain failing(Exception failure) {
        return (request, response) -> {
            response.getOutputStream().print("<html>half a page");
            if (failure instanceof RuntimeException runtime) {
                throw runtime;
            }
            throw new ServletException(failure);
        };
    }

    static Stream<Arguments> losses() {
        return Stream.of(
                Arguments.of(
                        "等不到连接", new SQLTransientConnectionException("HikariPool-1 - Connection is not available")),
                Arguments.of("连接断了", new SQLException("An I/O error occurred", "08006")),
                Arguments.of("管理员停止", new SQLException("terminating connection", "57P01")),
                Arguments.of("正在启动", new SQLException("the database system is starting up", "57P03")),
                Arguments.of("磁盘已满", new SQLException("could not extend file", "53100")),
                Arguments.of("只能读", new SQLException("read-only transaction", "25006")),
                Arguments.of("内置数据库关闭了自己", new SQLException("closed", "90098", 90098)),
                Arguments.of(
                        "内置数据库写不进", new SQLException("General error", "HY000", new MVStoreException(2, "Writing"))),
                Arguments.of("退不回去", new TransactionSystemException("JDBC rollback failed")),
                Arguments.of("引擎的命令", new DatabaseAway(new IllegalStateException())),
                Arguments.of(
                        "裹了几层",
                        new CannotCreateTransactionException("Could not open", new SQLException("refused", "08001"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("losses")
    @DisplayName("页面：503，所填的留着，半页不留")
    void pages(String what, Exception loss) throws Exception {
        filter.doFilter(post("/sharing/applications"), response, failing(loss));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString())
                .contains("这次操作可能没有办成", "先查看是否已经办成", "value=\"核验&lt;资格&gt;\"", "重新提交")
                .doesNotContain("half", "没有作任何更改");
    }

    @Test
    @DisplayName("程序：503，JSON")
    void programs() throws Exception {
        filter.doFilter(post("/api/tasks/1/sharing/answer"), response, failing(new SQLException("", "08006")));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).startsWith("{\"problems\"").contains("这次操作可能没有办成");
    }

    @Test
    @DisplayName("别的故障照旧；内容已经发出一半的，断开")
    void othersStayFaults() {
        for (Exception fault : new Exception[] {
            new SQLException("unique", "23505"),
            new SQLException("Timeout trying to lock table", "HYT00", 50200, new MVStoreException(101, "locked")),
            new IllegalStateException()
        }) {
            assertThatThrownBy(() -> filter.doFilter(post("/inbox"), new MockHttpServletResponse(), failing(fault)))
                    .isNotNull();
        }
        response.setCommitted(true);
        assertThatThrownBy(() -> filter.doFilter(post("/inbox"), response, failing(new SQLException("", "08006"))))
                .hasRootCauseInstanceOf(SQLException.class);
    }
}
