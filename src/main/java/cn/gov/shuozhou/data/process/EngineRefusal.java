package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.refusal.Refusal;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;

/** A refusal in the engine's own words for it, so that its REST interfaces answer 403 or 400 with our sentence. */
final class EngineRefusal {

    private EngineRefusal() {}

    static ProcessEngineException of(Refusal refusal, Throwable cause) {
        ProcessEngineException failure = refusal.kind() == Refusal.Kind.FORBIDDEN
                ? new Forbidden(String.valueOf(refusal.getMessage()))
                : new Impossible(String.valueOf(refusal.getMessage()));
        failure.initCause(cause);
        return failure;
    }

    static boolean is(Throwable failure) {
        return failure instanceof Forbidden || failure instanceof Impossible;
    }

    private static final class Forbidden extends AuthorizationException {

        private Forbidden(String message) {
            super(message);
        }
    }

    private static final class Impossible extends BadUserRequestException {

        private Impossible(String message) {
            super(message);
        }
    }
}
