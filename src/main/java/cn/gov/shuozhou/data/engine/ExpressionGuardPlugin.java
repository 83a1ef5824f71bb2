package cn.gov.shuozhou.data.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an {@link ExpressionGuard} before the commands of all services, whoever calls them. */
@Component
class ExpressionGuardPlugin extends AbstractProcessEnginePlugin {

    private final OwnExpressions own;

    ExpressionGuardPlugin(OwnExpressions own) {
        this.own = own;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                guarded(configuration.getCustomPreCommandInterceptorsTxRequired(), configuration));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                guarded(configuration.getCustomPreCommandInterceptorsTxRequiresNew(), configuration));
    }

    /** Each chain needs a guard of its own, since an interceptor knows its successor. */
    private List<CommandInterceptor> guarded(
            @Nullable List<CommandInterceptor> others, ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> all = new ArrayList<>(Objects.requireNonNullElse(others, List.of()));
        all.add(
                0,
                new ExpressionGuard(
                        own, () -> configuration.getIdentityService().getCurrentAuthentication()));
        return all;
    }
}
