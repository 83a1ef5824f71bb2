package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.engine.Identities;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine whose request it serves. Without an identity the engine asks for no permission at all, so a request
 * that has none must never get past this filter.
 */
class EngineIdentityFilter extends OncePerRequestFilter {

    private final Identities identities;

    EngineIdentityFilter(Identities identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication account = SecurityContextHolder.getContext().getAuthentication();
        if (account == null || !account.isAuthenticated()) {
            throw new IllegalStateException("Request to the engine without an account");
        }
        identities.enter(account.getName());
        try {
            chain.doFilter(request, response);
        } finally {
            identities.leave();
        }
    }
}
