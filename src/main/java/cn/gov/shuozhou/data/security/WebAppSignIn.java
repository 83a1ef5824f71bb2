package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.organization.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Hands the portal's sign-in on to Tasklist, Cockpit and Admin, so that nobody signs in twice. Made by the filter. */
public class WebAppSignIn implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof Person person)) {
            return AuthenticationResult.unsuccessful();
        }
        AuthenticationResult result = AuthenticationResult.successful(person.id());
        result.setGroups(engine.getIdentityService().createGroupQuery().groupMember(person.id()).list().stream()
                .map(Group::getId)
                .toList());
        result.setTenants(tenants(engine, person));
        return result;
    }

    private static List<String> tenants(ProcessEngine engine, Person person) {
        return engine
                .getIdentityService()
                .createTenantQuery()
                .userMember(person.id())
                .includingGroupsOfUser(true)
                .list()
                .stream()
                .map(Tenant::getId)
                .toList();
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // The security filter chain has already sent whoever is not signed in to the sign-in page.
    }
}
