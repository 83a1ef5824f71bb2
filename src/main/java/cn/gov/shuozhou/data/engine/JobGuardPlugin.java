package cn.gov.shuozhou.data.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a {@link JobGuard} before the commands of all services, whoever calls them. */
@Component
class JobGuardPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                guarded(configuration.getCustomPreCommandInterceptorsTxRequired(), configuration));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                guarded(configuration.getCustomPreCommandInterceptorsTxRequiresNew(), configuration));
    }

    /** Each chain needs a guard of its own, since an interceptor knows its successor. */
    private static List<CommandInterceptor> guarded(
            @Nullable List<CommandInterceptor> others, ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> all = new ArrayList<>(Objects.requireNonNullElse(others, List.of()));
        all.add(new JobGuard(() -> configuration.getIdentityService().getCurrentAuthentication()));
        return all;
    }
}
