package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.access.RequestPath;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.account.AccountStanding;
import cn.gov.shuozhou.data.organization.account.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks the account's row with every request of a session: one that was disabled, or whose roles or password have changed
 * since the sign-in, ends here, whichever node serves it; one with an initial password reaches only the page to change it. Every sign-in of a person carries {@link SignInDetails}.
 */
class AccountStandingFilter extends OncePerRequestFilter {

    private static final String PASSWORD_PAGE = "/account/password";

    private final Accounts accounts;

    AccountStandingFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = RequestPath.of(request);
        return Stream.of("/css/", "/js/", "/webjars/").anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication account = SecurityContextHolder.getContext().getAuthentication();
        if (account == null
                || !(account.getPrincipal() instanceof Person person)
                || !(account.getDetails() instanceof SignInDetails details)) {
            chain.doFilter(request, response);
            return;
        }
        AccountStanding standing = accounts.standing(person.id());
        if (!standing.admits(details.accountVersion())) {
            new SecurityContextLogoutHandler().logout(request, response, account);
            SignedOut.answer(request, response, 401, "/login?ended", "您的账号已有变更，本次登录已结束。请重新登录。");
        } else if (standing.mustChangePassword() && !isOpenAtFirst(RequestPath.of(request))) {
            SignedOut.answer(request, response, 403, PASSWORD_PAGE, "首次登录须先修改初始口令。请在门户中修改后再操作。");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOpenAtFirst(String path) {
        return path.equals(PASSWORD_PAGE) || path.equals("/logout") || path.equals("/favicon.ico");
    }
}
