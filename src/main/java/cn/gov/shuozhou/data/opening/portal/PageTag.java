package cn.gov.shuozhou.data.opening.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Spares who has seen a page already from getting it again. Anybody may keep a page, and asks before showing it again: what
 * it tells of may have been taken off.
 */
final class PageTag {

    /** A newer version of the system may write the same facts otherwise. */
    private static final String STARTED = UUID.randomUUID().toString();

    private PageTag() {}

    /** Whether the page that shows these facts is the one that the visitor has; then nothing needs to be sent. */
    static boolean isKnown(HttpServletRequest request, HttpServletResponse response, Object... facts) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePublic().getHeaderValue());
        byte[] all = (STARTED + Arrays.toString(facts)).getBytes(StandardCharsets.UTF_8);
        return new ServletWebRequest(request, response).checkNotModified("W/\"" + UUID.nameUUIDFromBytes(all) + '"');
    }
}
