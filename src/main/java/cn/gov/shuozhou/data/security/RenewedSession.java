package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.organization.account.AccountStanding;
import cn.gov.shuozhou.data.organization.account.SessionRenewal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Signs the person of this request in anew, with the version that the account has now. */
@Component
class RenewedSession implements SessionRenewal {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    @Override
    public void goOn(AccountStanding standing, HttpServletRequest request, HttpServletResponse response) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        String sessionId = request.getSession().getId();
        request.changeSessionId();
        var renewed =
                UsernamePasswordAuthenticationToken.authenticated(before.getPrincipal(), null, before.getAuthorities());
        renewed.setDetails(new SignInDetails(request.getRemoteAddr(), sessionId, standing.version()));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(renewed);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
