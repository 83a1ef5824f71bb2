package cn.gov.shuozhou.data.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.PortalTest;
import cn.gov.shuozhou.data.operation.LogContext;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A misspelt name in application.yml would be ignored in silence. */
@PortalTest
@DisplayName("引擎采用了运行设置")
class EngineSettingsTest {

    @Autowired
    private ProcessEngine engine;

    @Test
    @DisplayName("历史保留五年、夜间清理，失败隔时重试，日志带办件编号，部署加锁，不逐次查找撤销的权限")
    void theEngineTookItsSettings() {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(settings.getHistoryTimeToLive()).isEqualTo("P1825D");
        assertThat(settings.getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
        assertThat(settings.getHistoryCleanupBatchWindowEndTime()).isEqualTo("05:00");
        assertThat(settings.getFailedJobRetryTimeCycle()).isEqualTo("R3/PT2M");
        assertThat(settings.getLoggingContextBusinessKey()).isEqualTo(LogContext.CASE);
        assertThat(settings.getAuthorizationCheckRevokes()).isEqualTo("never");
        assertThat(settings.isDeploymentLockUsed()).isTrue();
    }
}
