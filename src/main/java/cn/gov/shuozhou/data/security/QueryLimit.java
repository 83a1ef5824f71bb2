package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.access.RequestPath;
import cn.gov.shuozhou.data.audit.AuditTrail;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses queries of the engine's interfaces whose {@link QueryShape} no database bears, before the engine makes a
 * statement of them. What it reads is no larger than {@link BodyLimit} lets through.
 */
@Component
class QueryLimit extends OncePerRequestFilter {

    private static final Pattern INTERFACES = Pattern.compile("/(engine-rest|camunda/api)/.*");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !INTERFACES.matcher(RequestPath.of(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isJson(request.getContentType())) {
            String fault = request.getQueryString() == null ? "" : QueryShape.faultOf(request.getParameterMap());
            passUnless(fault, request, response, chain);
            return;
        }
        byte[] body;
        try {
            body = request.getInputStream().readAllBytes();
        } catch (IOException brokenOff) {
            refuse(response, "提交的内容没有传完就中断了，操作没有生效。请检查网络后重新提交。");
            return;
        }
        passUnless(QueryShape.faultOf(body), new RequestReadAhead(request, body), response, chain);
    }

    private static boolean isJson(String type) {
        return type != null && type.toLowerCase(Locale.ROOT).contains("json");
    }

    private static void passUnless(
            String fault, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (fault.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            refuse(response, fault);
        }
    }

    /** In the engine's own form, which the web apps show to their users. */
    private static void refuse(HttpServletResponse response, String sentence) throws IOException {
        AuditTrail.refused(List.of(sentence));
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("{\"type\":\"InvalidRequestException\",\"message\":\"" + sentence + "\"}");
    }
}
