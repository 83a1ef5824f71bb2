package cn.gov.shuozhou.data.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Tells a browser with a page and a program with JSON why its request was not carried out. */
@Component
class RefusedAnswer {

    private final PageFrames frames;

    RefusedAnswer(PageFrames frames) {
        this.frames = frames;
    }

    /** Either {@code {"problems": [{"field", "sentence"}]}} or the page with the sentences and a way back. */
    Object to(HttpServletRequest request, String address, Refused refused) {
        return wantsJson(request, address) ? json(refused) : page(request, refused);
    }

    private static ResponseEntity<?> json(Refused refused) {
        return ResponseEntity.status(refused.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("problems", refused.problems()));
    }

    private ModelAndView page(HttpServletRequest request, Refused refused) {
        ModelAndView page = new ModelAndView("error/refused", frames.of(request));
        page.setStatus(HttpStatusCode.valueOf(refused.status()));
        page.addObject("status", refused.status());
        page.addObject("title", refused.title());
        page.addObject("problems", refused.problems());
        page.addObject("back", back(request));
        return page;
    }

    private static boolean wantsJson(HttpServletRequest request, String address) {
        if (address.startsWith(request.getContextPath() + "/api/")) {
            return true;
        }
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains("json") && !accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** The page the request came from if it is one of ours, without which the way back is home. */
    private static String back(HttpServletRequest request) {
        URI referrer = uri(request.getHeader(HttpHeaders.REFERER));
        if (referrer == null || !request.getServerName().equals(referrer.getHost()) || referrer.getRawPath() == null) {
            return "/";
        }
        String query = referrer.getRawQuery();
        String page = query == null ? referrer.getRawPath() : referrer.getRawPath() + "?" + query;
        return page.startsWith("/") && !page.startsWith("//") && !page.equals(request.getRequestURI()) ? page : "/";
    }

    private static @Nullable URI uri(@Nullable String address) {
        try {
            return address == null ? null : URI.create(address);
        } catch (IllegalArgumentException forged) {
            return null;
        }
    }
}
