package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.organization.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SingleIndexResolver;

/** Files a session under the person's id, so that all sessions of an account are found when it is ended. */
class PersonIndex extends SingleIndexResolver<Session> {

    PersonIndex() {
        super(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME);
    }

    @Override
    public @Nullable String resolveIndexValueFor(Session session) {
        Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context instanceof SecurityContext known
                        && known.getAuthentication() != null
                        && known.getAuthentication().getPrincipal() instanceof Person person
                ? person.id()
                : null;
    }
}
