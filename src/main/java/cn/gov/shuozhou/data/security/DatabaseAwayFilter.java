package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.operation.DatabaseAway;
import cn.gov.shuozhou.data.operation.DatabaseProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says at once that the database cannot be reached, instead of letting everybody wait for it; says the same to those whose
 * requests were under way when it was lost. Stands before sessions and sign-in, which need it too. Nor is anybody served
 * before the start has ended: the server listens while the demonstration still plays its past under a clock of its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class DatabaseAwayFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAwayFilter.class);

    private static final String SENTENCE = "数据存储暂时连不上，现在不能办理，也没有作任何更改。系统会自动重新连接，请稍等片刻再试；持续几分钟仍不行的，请告知系统管理员。";

    private static final String STARTING = "系统正在启动或者停止，现在不能办理，也没有作任何更改。请稍等片刻再试。";

    private static final RequestMatcher WITHOUT_DATABASE =
            anyOf("/livez", "/readyz", "/actuator/**", "/css/**", "/js/**", "/webjars/**");

    private static final RequestMatcher PROGRAMS = anyOf("/api/**", "/camunda/api/**", "/engine-rest/**");

    private final ObjectProvider<DatabaseProbe> probe;
    private final ObjectProvider<ApplicationAvailability> availability;
    private final ObjectProvider<FirstRequests> firstRequests;

    DatabaseAwayFilter(
            ObjectProvider<DatabaseProbe> probe,
            ObjectProvider<ApplicationAvailability> availability,
            ObjectProvider<FirstRequests> firstRequests) {
        this.probe = probe;
        this.availability = availability;
        this.firstRequests = firstRequests;
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
        if (!mayServe(request)) {
            answer(request, response, STARTING);
            return;
        }
        DatabaseProbe database = probe.getIfAvailable();
        if (database != null && !database.isReachable()) {
            answer(request, response, SENTENCE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            if (!DatabaseAway.caused(failure) || response.isCommitted()) {
                throw failure;
            }
            log.error(
                    "The database was lost during {} {}: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    failure.toString());
            response.reset();
            answer(request, response, DatabaseAway.SENTENCE);
        }
    }

    private boolean mayServe(HttpServletRequest request) {
        ApplicationAvailability start = availability.getIfAvailable();
        if (start == null || start.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
            return true;
        }
        FirstRequests own = firstRequests.getIfAvailable();
        return own != null && own.isOne(request);
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, String sentence)
            throws IOException {
        if (PROGRAMS.matches(request)) {
            ProblemAnswer.write(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, sentence);
        } else {
            DatabaseAwayPage.write(request, response, sentence);
        }
    }
}
