package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets nobody who is already known to the engine try passwords on it. The engine's interfaces would tell of anybody's password whether
 * it is right, as often as asked: the throttle stands before the sign-in alone, which has no identity yet.
 */
@Component
@Order(InterceptorSource.PASSWORDS)
class PasswordProbeSource implements InterceptorSource {

    @Override
    public CommandInterceptor interceptor(ProcessEngineConfigurationImpl configuration) {
        return new NoProbes(configuration);
    }

    private static final class NoProbes extends CommandInterceptor {

        private final ProcessEngineConfigurationImpl configuration;

        NoProbes(ProcessEngineConfigurationImpl configuration) {
            this.configuration = configuration;
        }

        @Override
        public <T> T execute(Command<T> command) {
            if (command instanceof CheckPassword
                    && configuration.getIdentityService().getCurrentAuthentication() != null) {
                RequestRejected refusal = RequestRejected.forbidden("口令只在登录时核对，不能在这里试。");
                throw EngineRefusal.of(refusal, refusal);
            }
            return next.execute(command);
        }
    }
}
