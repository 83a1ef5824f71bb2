package cn.gov.shuozhou.data.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The side of the portal that the public sees: the pages of open data, or all that came by the public's own host name. */
public final class PublicSide {

    private static final String BY_ITS_HOST = PublicSide.class.getName();

    private static final Pattern PAGES = Pattern.compile("/open(/.*)?");

    private PublicSide() {}

    /** Whether the path is one of the pages of open data. */
    public static boolean isPage(String path) {
        return PAGES.matcher(path).matches();
    }

    /** Notes that the request came by the public's host name: nothing of the staff's may be in the answer. */
    public static void mark(HttpServletRequest request) {
        request.setAttribute(BY_ITS_HOST, true);
    }

    /** Whether the answer goes to the public. */
    public static boolean asks(HttpServletRequest request, String path) {
        return isPage(path) || request.getAttribute(BY_ITS_HOST) != null;
    }
}
