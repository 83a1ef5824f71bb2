package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.access.RequestPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the engine's interfaces list no more at once than memory bears: without {@code maxResults} they would gather every
 * task or every variable of five years' history. Whoever needs more asks page by page; counts stay whole.
 */
@Component
class ListLimit extends OncePerRequestFilter {

    private static final String MAX_RESULTS = "maxResults";

    private static final Pattern INTERFACES = Pattern.compile("/(engine-rest|camunda/api)/.*(?<!/count|/metrics)/?");

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+");

    private static final int MOST = 2_000;

    private final int most;

    ListLimit() {
        this.most = MOST;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !INTERFACES.matcher(RequestPath.of(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String limited = limited(request.getQueryString());
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getQueryString() {
                        return limited;
                    }
                },
                response);
    }

    /** The query with one {@code maxResults} that is allowed; what is not a number is left for the engine to refuse. */
    String limited(@Nullable String query) {
        List<String> parts = new ArrayList<>();
        String wanted = String.valueOf(most);
        for (String part : query == null ? new String[0] : query.split("&")) {
            if (isMaxResults(part)) {
                wanted = allowed(part.contains("=") ? part.substring(part.indexOf('=') + 1) : "");
            } else if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        parts.add(MAX_RESULTS + "=" + wanted);
        return String.join("&", parts);
    }

    private String allowed(String value) {
        String number = decoded(value).strip();
        if (!NUMBER.matcher(number).matches()) {
            return number.isEmpty() ? String.valueOf(most) : value;
        }
        boolean small = number.length() <= 5 && Integer.parseInt(number) >= 0 && Integer.parseInt(number) <= most;
        return String.valueOf(small ? Integer.parseInt(number) : most);
    }

    private static boolean isMaxResults(String part) {
        int end = part.indexOf('=');
        return decoded(end < 0 ? part : part.substring(0, end)).equals(MAX_RESULTS);
    }

    /** What cannot be decoded is no name that the engine would know. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
