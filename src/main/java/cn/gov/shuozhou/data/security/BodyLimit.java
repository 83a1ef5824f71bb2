package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.refusal.BodyTooLarge;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are larger than any form or JSON can be, whether their length is announced or not. Uploads have a
 * limit of their own (spring.servlet.multipart).
 */
class BodyLimit extends OncePerRequestFilter {

    private static final String MULTIPART = "multipart/";

    private final long mostBytes;

    BodyLimit(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, MULTIPART, 0, MULTIPART.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > mostBytes) {
            response.sendError(BodyTooLarge.STATUS);
            return;
        }
        chain.doFilter(new CountedRequest(request, mostBytes), response);
    }
}
