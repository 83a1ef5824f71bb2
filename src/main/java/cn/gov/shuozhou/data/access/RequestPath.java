package cn.gov.shuozhou.data.access;

import jakarta.servlet.http.HttpServletRequest;

/** What a request asks for, as its address says it: undecoded, without the application's own prefix and the query. */
public final class RequestPath {

    private RequestPath() {}

    public static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
