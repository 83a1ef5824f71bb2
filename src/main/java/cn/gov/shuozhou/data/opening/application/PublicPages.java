package cn.gov.shuozhou.data.opening.application;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * How the browser of an applicant keeps that number and code were right: in a cookie for these pages only, which no script
 * reads and which no other site can have sent.
 */
final class PublicPages {

    private static final String COOKIE = "OPEN-APPLICATION";
    private static final String PLACE = "/open/applications";

    private PublicPages() {}

    /** What stands on the page concerns one person: no cache keeps it. */
    static void keepNothing(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }

    static void enter(HttpServletRequest request, HttpServletResponse response, String token, Duration validFor) {
        set(request, response, token, validFor);
    }

    static void leave(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }

    static Optional<String> token(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration validFor) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .path(request.getContextPath() + PLACE)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(validFor)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
