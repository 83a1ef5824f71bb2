package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** 提交筛选出的全部: leads to the same page as ticked drafts do, where they are looked over and submitted. */
@Controller
class WholeSubmissionController {

    private final WholeSubmission whole;

    WholeSubmissionController(WholeSubmission whole) {
        this.whole = whole;
    }

    /** Forwards inside the server: two hundred codes are too long for an address. */
    @GetMapping("/catalog/drafts/submission")
    String all(DraftFilter filter, @AuthenticationPrincipal Person person, RedirectAttributes redirect) {
        try {
            return whole.codes(filter, person).stream()
                    .map(code -> "codes=" + UriUtils.encode(code, StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&", "forward:/catalog/publications/new?", ""));
        } catch (RequestRejected refusal) {
            redirect.addFlashAttribute("refused", refusal.problems().get(0).sentence());
            redirect.addAttribute("q", filter.q());
            if (filter.kind() != null) {
                redirect.addAttribute("kind", filter.kind());
            }
            if (filter.place() != null) {
                redirect.addAttribute("place", filter.place());
            }
            return "redirect:" + DraftController.LIST;
        }
    }
}
