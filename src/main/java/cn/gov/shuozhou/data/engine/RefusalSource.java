package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.operation.DatabaseAway;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetActivityInstanceCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Turns what a signed-in person's command may not do into a refusal that the engine's REST interfaces understand; else a
 * refusal of the task guard would come out of them as a fault of the system. What belongs to another department and
 * what does not exist get the same sentence.
 */
@Component
@Order(InterceptorSource.REFUSALS)
class RefusalSource implements InterceptorSource {

    @Override
    public CommandInterceptor interceptor(ProcessEngineConfigurationImpl configuration) {
        return new Translator(configuration);
    }

    private static final class Translator extends CommandInterceptor {

        private final ProcessEngineConfigurationImpl configuration;

        private Translator(ProcessEngineConfigurationImpl configuration) {
            this.configuration = configuration;
        }

        @Override
        public <T> @Nullable T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (RuntimeException failure) {
                // Of an instance that does not exist the engine gives null here: so also of a foreign one.
                if (command instanceof GetActivityInstanceCmd && EngineFailures.isOutOfReach(failure)) {
                    return null;
                }
                throw translated(failure);
            }
        }

        private RuntimeException translated(RuntimeException failure) {
            if (DatabaseAway.caused(failure)) {
                return failure instanceof DatabaseAway ? failure : new DatabaseAway(failure);
            }
            boolean somebodys = configuration.getIdentityService().getCurrentAuthentication() != null;
            if (!somebodys || EngineRefusal.is(failure)) {
                return failure;
            }
            return EngineFailures.asRefusal(failure)
                    .<RuntimeException>map(refusal -> EngineRefusal.of(refusal, failure))
                    .orElse(failure);
        }
    }
}
