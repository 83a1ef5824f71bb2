package cn.gov.shuozhou.data.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.operation.LogContext;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

@DisplayName("办件编号：审计记录和日志同时得知")
class AuditTrailTest {

    private static final String CASE = "GX-140600-20261122-0003";

    private final PendingAct act = new PendingAct(Instant.EPOCH, "127.0.0.1", "POST /sharing/applications");

    @AfterEach
    void end() {
        AuditTrail.end();
        MDC.remove(LogContext.CASE);
    }

    @Test
    @DisplayName("请求中说明了办件的，两处都有")
    void duringARequest() {
        AuditTrail.begin(act);

        AuditTrail.concerns(CASE);

        assertThat(act.done().caseNumber()).isEqualTo(CASE);
        assertThat(MDC.get(LogContext.CASE)).isEqualTo(CASE);
    }

    @Test
    @DisplayName("请求之外，不留在线程上")
    void outsideARequest() {
        AuditTrail.concerns(CASE);

        assertThat(MDC.get(LogContext.CASE)).isNull();
    }
}
