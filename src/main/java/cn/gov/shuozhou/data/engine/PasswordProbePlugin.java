package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/**
 * Lets nobody who is already known to the engine try passwords on it. Its interfaces would tell him of anybody's whether
 * it is right, as often as he likes: the throttle stands before the sign-in alone, which has no identity yet.
 */
@Component
class PasswordProbePlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> all = new ArrayList<>(Objects.requireNonNullElse(
                configuration.getCustomPreCommandInterceptorsTxRequired(), List.<CommandInterceptor>of()));
        all.add(new NoProbes(configuration));
        configuration.setCustomPreCommandInterceptorsTxRequired(all);
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
