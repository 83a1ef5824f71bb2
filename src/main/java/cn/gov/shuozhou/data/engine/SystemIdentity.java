package cn.gov.shuozhou.data.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Runs what the system itself owes, for cases of every department, whoever happens to be signed in: without an identity
 * the engine applies neither permissions nor tenant filters.
 */
@Component
class SystemIdentity {

    private final IdentityService identity;

    SystemIdentity(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    void run(Runnable work) {
        Authentication signedIn = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            work.run();
        } finally {
            if (signedIn != null) {
                identity.setAuthentication(signedIn);
            }
        }
    }
}
