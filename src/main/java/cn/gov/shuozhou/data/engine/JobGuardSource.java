package cn.gov.shuozhou.data.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts a {@link JobGuard} before every command. */
@Component
@Order(InterceptorSource.JOBS)
class JobGuardSource implements InterceptorSource {

    @Override
    public CommandInterceptor interceptor(ProcessEngineConfigurationImpl configuration) {
        return new JobGuard(() -> configuration.getIdentityService().getCurrentAuthentication());
    }
}
