package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.engine.InterceptorSource;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Shuts the ways around the {@link TaskGuardListener}. The engine lets whoever may work on a task also report an error on
 * it, which ends the case when the model catches none, and hand it over and back, also by submitting a form of the engine's
 * own; none of this asks the guard.
 */
@Component
@Order(InterceptorSource.TASKS)
class TaskDetourSource implements InterceptorSource {

    private static final Set<Class<?>> DETOURS = Set.of(
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            ResolveTaskCmd.class,
            DelegateTaskCmd.class,
            SubmitTaskFormCmd.class);

    @Override
    public CommandInterceptor interceptor(ProcessEngineConfigurationImpl configuration) {
        return new NoDetours(configuration);
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
