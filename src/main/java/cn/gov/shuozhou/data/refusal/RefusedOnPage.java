package cn.gov.shuozhou.data.refusal;

import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What cannot be done is said on the page where it was tried, as long as the page itself may be seen. */
public final class RefusedOnPage {

    private static final Set<Kind> TOLD = Set.of(Kind.INVALID, Kind.CONFLICT, Kind.TOO_MANY);

    private RefusedOnPage() {}

    /** Acts and goes to the address with a sentence about what was done; or shows the page again with what is wrong. */
    public static Object act(
            Runnable act, String address, String done, RedirectAttributes redirect, Supplier<ModelAndView> page) {
        try {
            act.run();
            redirect.addFlashAttribute("done", done);
            return "redirect:" + address;
        } catch (RequestRejected refusal) {
            return again(refusal, page);
        }
    }

    /**
     * The page with the problems and with the status that belongs to them.
     *
     * @throws RequestRejected the same one when it is not about the page's fields or its case
     */
    public static ModelAndView again(RequestRejected refusal, Supplier<ModelAndView> page) {
        if (!TOLD.contains(refusal.kind())) {
            throw refusal;
        }
        ModelAndView again = page.get().addObject("problems", refusal.problems());
        again.setStatus(HttpStatusCode.valueOf(refusal.kind().status()));
        RetryAfter.tell(refusal);
        return again;
    }
}
