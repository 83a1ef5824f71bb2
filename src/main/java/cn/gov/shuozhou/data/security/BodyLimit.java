package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.access.PublicSide;
import cn.gov.shuozhou.data.access.RequestPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are larger than any form or JSON can be, before anybody reads them: the engine's interfaces would
 * keep them in memory whole. Where files are taken, the limit is theirs: the server takes them apart into files of its own.
 */
class BodyLimit extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(BodyLimit.class);

    private static final int LENGTH_REQUIRED = 411;
    private static final int TOO_MANY_REQUESTS = 429;

    /** People without an account may send so much less. */
    private static final int PUBLIC_SHARE = 4;

    private static final String PARSE_FAILED = Globals.PARAMETER_PARSE_FAILED_REASON_ATTR;

    private final int mostBytes;
    private final long mostUploaded;
    private final long mostOfPublic;
    private final long mostOfData;
    private final UploadPlaces uploads;

    /** @param mostOfData where files of data are taken */
    BodyLimit(int mostBytes, long mostUploaded, long mostOfData, UploadPlaces uploads) {
        this.mostBytes = mostBytes;
        this.mostUploaded = mostUploaded;
        this.mostOfPublic = mostUploaded / PUBLIC_SHARE;
        this.mostOfData = mostOfData;
        this.uploads = uploads;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean announced = request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
        if (SlowBodyValve.isRefused(request)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            response.sendError(TOO_MANY_REQUESTS);
        } else if (isTooLarge(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (announced) {
            if (isFormCutOff(request)) {
                brokenOff(request, response, String.valueOf(request.getAttribute(PARSE_FAILED)));
            } else {
                chain.doFilter(request, response);
            }
        } else if (isReadByTheServer(request.getContentType())) {
            response.sendError(LENGTH_REQUIRED);
        } else {
            readAhead(request, response, chain);
        }
    }

    private boolean isTooLarge(HttpServletRequest request) {
        long announced = request.getContentLengthLong();
        long most = PublicSide.isPage(RequestPath.of(request)) ? mostOfPublic : mostUploaded;
        return announced > mostBytes
                && (announced > most || !uploads.matches(request))
                && (announced > mostOfData || !uploads.takeLargeFile(request));
    }

    /** The server takes forms and their files apart by itself, past every filter. */
    private static boolean isReadByTheServer(String type) {
        return type != null
                && (isOfType(type, "multipart/") || isOfType(type, MediaType.APPLICATION_FORM_URLENCODED_VALUE));
    }

    private static boolean isOfType(String type, String begin) {
        return type.regionMatches(true, 0, begin, 0, begin.length());
    }

    /** The server would go on with the fields of half a form as if they were all. */
    private static boolean isFormCutOff(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !isOfType(type, MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return false;
        }
        request.getParameterMap();
        Object reason = request.getAttribute(PARSE_FAILED);
        return reason == FailReason.CLIENT_DISCONNECT || reason == FailReason.IO_ERROR;
    }

    /** How much an unannounced body holds shows only when it has been read. */
    private void readAhead(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(mostBytes + 1);
        } catch (IOException brokenOff) {
            brokenOff(request, response, brokenOff.toString());
            return;
        }
        if (body.length > mostBytes) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(new RequestReadAhead(request, body), response);
        }
    }

    private static void brokenOff(HttpServletRequest request, HttpServletResponse response, String reason)
            throws IOException {
        log.info("Body of {} {} broke off: {}", request.getMethod(), request.getRequestURI(), reason);
        // The server has closed the answer by then where nobody is left to read it.
        if (!response.isCommitted()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
