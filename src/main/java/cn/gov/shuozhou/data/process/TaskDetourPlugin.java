package cn.gov.shuozhou.data.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shuts the ways around the {@link TaskGuardListener}. The engine lets whoever may work on a task also report an error on
 * it, which ends the case when the model catches none, and hand it over and back; neither asks the guard.
 */
@Component
class TaskDetourPlugin extends AbstractProcessEnginePlugin {

    private static final Set<Class<?>> DETOURS = Set.of(
            HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class, ResolveTaskCmd.class, DelegateTaskCmd.class);

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<CommandInterceptor> all = new ArrayList<>(Objects.requireNonNullElse(
                configuration.getCustomPreCommandInterceptorsTxRequired(), List.<CommandInterceptor>of()));
        all.add(new NoDetours(configuration));
        configuration.setCustomPreCommandInterceptorsTxRequired(all);
    }

    private static final class NoDetours extends CommandInterceptor {

        private final ProcessEngineConfigurationImpl configuration;

        NoDetours(ProcessEngineConfigurationImpl configuration) {
            this.configuration = configuration;
        }

        @Override
        public <T> T execute(Command<T> command) {
            if (DETOURS.contains(command.getClass()) && signedIn() != null) {
                throw new AuthorizationException("待办只能由办理人签收后填写表单办理，不能报错、升级或转交。");
            }
            return next.execute(command);
        }

        private @Nullable Authentication signedIn() {
            return configuration.getIdentityService().getCurrentAuthentication();
        }
    }
}
