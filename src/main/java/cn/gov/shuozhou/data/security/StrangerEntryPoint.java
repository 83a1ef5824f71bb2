package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.access.RequestPath;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Shows the sign-in page to a person who has not signed in; a program that asks an interface is told so in JSON. */
class StrangerEntryPoint implements AuthenticationEntryPoint {

    private static final String SENTENCE = "没有登录，或者登录已超时。请登录以后再试；由程序访问的，请按接口说明在 Authorization 请求头里带上令牌。";

    private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/login");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (RequestPath.of(request).startsWith("/api/")) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"api\"");
            JsonRefusal.write(response, HttpServletResponse.SC_UNAUTHORIZED, SENTENCE);
        } else {
            signIn.commence(request, response, reason);
        }
    }
}
