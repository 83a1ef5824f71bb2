package cn.gov.shuozhou.data.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Answers a program, not a browser: it is told to authenticate, in JSON, and is sent to no page. */
class JsonRefusal implements AuthenticationEntryPoint {

    private static final String SENTENCE = "流程引擎接口只对技术账号开放。请以技术账号的用户名和口令（HTTP Basic）访问。";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"engine-rest\", charset=\"UTF-8\"");
        write(response, HttpServletResponse.SC_UNAUTHORIZED, SENTENCE);
    }

    /** The one form in which all our JSON interfaces say no; the web apps show people the message. */
    static void write(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("{\"problems\":[{\"field\":\"\",\"sentence\":\"" + sentence + "\"}],\"message\":\"" + sentence
                        + "\"}");
    }
}
