package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.organization.account.SignInRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Sends whoever could not sign in back to the page with the reason in its address: a stranger gets no session. */
class SignInFailure implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        // Locked is said of any name, known or not; disabled only to who knows the password.
        SignInRefusal refusal = failure instanceof AccountStatusException explained
                ? SignInRefusal.saying(String.valueOf(explained.getMessage()))
                : SignInRefusal.WRONG;
        String reason = refusal == SignInRefusal.WRONG ? "" : "=" + refusal.name();
        response.sendRedirect(request.getContextPath() + "/login?error" + reason);
    }
}
