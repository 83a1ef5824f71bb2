package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.operation.DatabaseProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/**
 * Says at once that the database cannot be reached, instead of letting everybody wait for it. What a form has sent is in
 * the page, to be sent again by a click. Stands before sessions and sign-in, which would wait.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class DatabaseAwayFilter extends OncePerRequestFilter {

    private static final String SENTENCE = "数据存储暂时连不上，现在不能办理，也没有作任何更改。系统会自动重新连接，请稍等片刻再试；持续几分钟仍不行的，请告知系统管理员。";

    private static final RequestMatcher WITHOUT_DATABASE =
            anyOf("/livez", "/readyz", "/actuator/**", "/css/**", "/js/**", "/webjars/**");

    private static final RequestMatcher PROGRAMS = anyOf("/api/**", "/camunda/api/**", "/engine-rest/**");

    private static final Set<String> SECRET = Set.of("password", "present", "wanted", "repeated");

    private final ObjectProvider<DatabaseProbe> probe;

    DatabaseAwayFilter(ObjectProvider<DatabaseProbe> probe) {
        this.probe = probe;
    }

    private static RequestMatcher anyOf(String... paths) {
        return new OrRequestMatcher(Arrays.stream(paths)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return WITHOUT_DATABASE.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DatabaseProbe database = probe.getIfAvailable();
        if (database == null || database.isReachable()) {
            chain.doFilter(request, response);
        } else if (PROGRAMS.matches(request)) {
            ProblemAnswer.write(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, SENTENCE);
        } else {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(page(request));
        }
    }

    private static String page(HttpServletRequest request) {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>暂停办理</title><link rel="stylesheet" href="%s/css/app.css"></head>
                <body><main class="page"><section class="panel refusal"><h1>暂停办理</h1><p>%s</p>%s</section></main></body></html>
                """.formatted(request.getContextPath(), SENTENCE, again(request));
    }

    /** A form of the same address with the same words; files and passwords are not put into a page. */
    private static String again(HttpServletRequest request) {
        String address = HtmlUtils.htmlEscape(request.getRequestURI());
        boolean sent = request.getMethod().equals("POST");
        boolean files = String.valueOf(request.getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        if (sent && (files || request.getParameterMap().keySet().stream().anyMatch(SECRET::contains))) {
            return "<p>您填写的内容仍在上一页：请用浏览器的“后退”返回，稍后重新提交。</p>";
        }
        String words = request.getParameterMap().entrySet().stream()
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> hidden(field.getKey(), value)))
                .collect(Collectors.joining());
        return (sent ? "<p>您填写的内容保留在本页，没有丢失。</p>" : "")
                + "<form method=\"%s\" action=\"%s\">%s<div class=\"form-actions\"><button class=\"btn btn-primary\">%s</button></div></form>"
                        .formatted(sent ? "post" : "get", address, words, sent ? "重新提交" : "重新打开");
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(HtmlUtils.htmlEscape(name), HtmlUtils.htmlEscape(value));
    }
}
