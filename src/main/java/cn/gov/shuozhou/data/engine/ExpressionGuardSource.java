package cn.gov.shuozhou.data.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts an {@link ExpressionGuard} before the commands of all services, whoever calls them. */
@Component
@Order(InterceptorSource.EXPRESSIONS)
class ExpressionGuardSource implements InterceptorSource {

    private final OwnExpressions own;

    ExpressionGuardSource(OwnExpressions own) {
        this.own = own;
    }

    @Override
    public CommandInterceptor interceptor(ProcessEngineConfigurationImpl configuration) {
        return new ExpressionGuard(own, () -> configuration.getIdentityService().getCurrentAuthentication());
    }
}
