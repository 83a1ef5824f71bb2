package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Tells a browser with a page and a program with JSON why its request was not carried out. */
@Component
class RefusedAnswer {

    private static final Pattern OPEN = Pattern.compile("/open(/.*)?");

    private final PageFrames frames;

    RefusedAnswer(PageFrames frames) {
        this.frames = frames;
    }

    /** Either {@code {"problems": [{"field", "sentence"}]}} or the page with the sentences and a way back. */
    Object to(HttpServletRequest request, String address, Refused refused) {
        AuditTrail.refusedFor(refused.problems());
        return wantsJson(request, address) ? json(refused) : page(request, address, refused);
    }

    private static ResponseEntity<?> json(Refused refused) {
        return ResponseEntity.status(refused.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("problems", refused.problems()));
    }

    /** The public is not led to the pages of the staff. */
    private ModelAndView page(HttpServletRequest request, String address, Refused refused) {
        boolean open = OPEN.matcher(address.substring(request.getContextPath().length()))
                .matches();
        ModelAndView page = new ModelAndView(open ? "opening/refused" : "error/refused", frames.of(request));
        page.setStatus(HttpStatusCode.valueOf(refused.status()));
        page.addObject("status", refused.status());
        page.addObject("title", refused.title());
        page.addObject("problems", refused.problems());
        return page;
    }

    private static boolean wantsJson(HttpServletRequest request, String address) {
        if (address.startsWith(request.getContextPath() + "/api/")) {
            return true;
        }
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains("json") && !accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
