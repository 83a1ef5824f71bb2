package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.organization.Person;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.WebUtils;

/**
 * Remembers in a cookie the page at which somebody was sent to sign in. In a session, every request of a stranger would
 * leave a row in the database. Whoever can write the cookie can send people nowhere but to another page of ours.
 */
final class ReturnAddress implements RequestCache {

    static final String COOKIE = "RETURN_TO";

    private static final int LONGEST = 2_000;

    /** From the root of this server: not "//elsewhere" nor "/\elsewhere", and nothing that ends a header. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]*");

    private final WholePages pages = new WholePages();

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String address = addressOf(request);
        if (pages.matches(request)
                && address.length() <= LONGEST
                && OWN.matcher(address).matches()) {
            String value =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8));
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(value, request, -1));
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return remembered(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** The page is simply asked for again; once it is, there is nothing left to remember. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        Authentication account = SecurityContextHolder.getContext().getAuthentication();
        if (account != null
                && account.getPrincipal() instanceof Person
                && remembered(request).filter(addressOf(request)::equals).isPresent()) {
            removeRequest(request, response);
        }
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, COOKIE) != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie("", request, 0));
        }
    }

    private static Optional<String> remembered(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || cookie.getValue().length() > 2 * LONGEST) {
            return Optional.empty();
        }
        try {
            String address = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            return Optional.of(address).filter(text -> OWN.matcher(text).matches());
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static String addressOf(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static String cookie(String value, HttpServletRequest request, int seconds) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(seconds)
                .build()
                .toString();
    }
}
