package cn.gov.shuozhou.data.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** The failure goes into the session, which is stored; the password that was tried must not go with it. */
class SignInFailure extends SimpleUrlAuthenticationFailureHandler {

    SignInFailure() {
        super("/login?error");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure.getAuthenticationRequest() instanceof CredentialsContainer attempt) {
            attempt.eraseCredentials();
        }
        super.onAuthenticationFailure(request, response, failure);
    }
}
