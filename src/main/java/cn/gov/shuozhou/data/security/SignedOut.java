package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.access.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells who cannot go on signed in so: a script in JSON, a person on the page where that can be mended. */
final class SignedOut {

    private SignedOut() {}

    static void answer(
            HttpServletRequest request, HttpServletResponse response, int status, String page, String sentence)
            throws IOException {
        if (RequestPath.of(request).startsWith("/api/")
                || RequestPath.of(request).startsWith("/camunda/api/")) {
            JsonRefusal.write(response, status, sentence);
        } else {
            response.sendRedirect(request.getContextPath() + page);
        }
    }
}
