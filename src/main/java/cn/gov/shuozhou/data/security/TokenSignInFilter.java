package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.delivery.ApiReader;
import cn.gov.shuozhou.data.delivery.GrantTokens;
import cn.gov.shuozhou.data.delivery.TokenRefused;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request to the read API pass only with one valid token in its one Authorization header; says why not. */
class TokenSignInFilter extends OncePerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(?<token>[A-Za-z0-9_-]{1,100})");

    /** Whoever puts a token into the address leaves it in every log on the way. */
    private static final Pattern TOKEN_IN_ADDRESS =
            Pattern.compile("(?i)(^|&)(access_token|token|api_?key|authorization)=|shuozhou_");

    private final GrantTokens tokens;
    private final TokenLimits limits;

    TokenSignInFilter(GrantTokens tokens, TokenLimits limits) {
        this.tokens = tokens;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, "GET");
            ProblemAnswer.write(response, 405, "这个接口只能用 GET 读取。");
            return;
        }
        if (request.getQueryString() != null
                && TOKEN_IN_ADDRESS.matcher(request.getQueryString()).find()) {
            ProblemAnswer.write(response, 400, "令牌不得写在地址中：地址会留在沿途的日志里。请改用 Authorization 请求头；写过的令牌请撤销，另建一个。");
            return;
        }
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (headers.size() > 1) {
            ProblemAnswer.write(response, 400, "Authorization 请求头出现了 %d 次，请只发送一次。".formatted(headers.size()));
            return;
        }
        if (headers.isEmpty()) {
            if (mayErrAgain(request.getRemoteAddr(), response)) {
                unauthorized(response, "", "请以请求头 Authorization: Bearer 令牌 表明身份。令牌在授权页面建立。");
            }
            return;
        }
        var bearer = BEARER.matcher(headers.get(0));
        enter(bearer.matches() ? bearer.group("token") : "", request, response, chain);
    }

    private void enter(String token, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        try {
            var reader = tokens.reader(token, address);
            if (reader.isEmpty()) {
                if (mayErrAgain(address, response)) {
                    unauthorized(response, ", error=\"invalid_token\"", "令牌不正确。请核对是否复制完整，或在授权页面另建令牌。");
                }
            } else if (mayAskAgain(reader.get(), response)) {
                proceed(reader.get(), request, response, chain);
            }
        } catch (TokenRefused refused) {
            if (!mayErrAgain(address, response)) {
                return;
            }
            if (refused.ended()) {
                unauthorized(response, ", error=\"invalid_token\"", refused.sentence());
            } else {
                ProblemAnswer.write(response, 403, refused.sentence());
            }
        }
    }

    /** Counts whatever does not open: also what once did, or does elsewhere, for each answer tells of a token. */
    private boolean mayErrAgain(String address, HttpServletResponse response) throws IOException {
        var attempt = limits.wrongToken(address);
        if (!attempt.isConsumed()) {
            tooMany(response, attempt, "这个地址没有带令牌或用不能用的令牌请求过于频繁。");
        }
        return attempt.isConsumed();
    }

    private boolean mayAskAgain(ApiReader reader, HttpServletResponse response) throws IOException {
        var request = limits.request(reader.tokenId());
        response.setHeader("X-RateLimit-Limit", String.valueOf(limits.requestsPerMinute()));
        response.setHeader("X-RateLimit-Remaining", String.valueOf(request.getRemainingTokens()));
        if (!request.isConsumed()) {
            tooMany(response, request, "请求过于频繁：每个令牌每分钟最多 %d 次。".formatted(limits.requestsPerMinute()));
        }
        return request.isConsumed();
    }

    private static void proceed(
            ApiReader reader, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(new PreAuthenticatedAuthenticationToken(reader, "", List.of())));
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static void tooMany(HttpServletResponse response, ConsumptionProbe probe, String reason)
            throws IOException {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        ProblemAnswer.write(response, 429, reason + "请等待 " + seconds + " 秒后重试。");
    }

    private static void unauthorized(HttpServletResponse response, String error, String sentence) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"read-api\"" + error);
        ProblemAnswer.write(response, 401, sentence);
    }
}
