package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;

/** A refusal in the engine's own words for it, so that its REST interfaces answer 403 or 400 with our sentence. */
final class EngineRefusal {

    private EngineRefusal() {}

    static ProcessEngineException of(RequestRejected refusal, Throwable cause) {
        String sentence = String.valueOf(refusal.getMessage());
        // The resources pass on only what is forbidden; anything else many of them wrap into a fault of the system.
        boolean forbidden =
                refusal.kind() == RequestRejected.Kind.FORBIDDEN || sentence.equals(EngineFailures.OUT_OF_REACH);
        ProcessEngineException failure = forbidden ? new Forbidden(sentence) : new Impossible(sentence);
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
