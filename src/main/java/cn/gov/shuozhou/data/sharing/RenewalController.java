package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.organization.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Prepares the renewal of a grant; the requester sends it from the application form. */
@Controller
class RenewalController {

    private final Renewals renewals;

    RenewalController(Renewals renewals) {
        this.renewals = renewals;
    }

    @PostMapping("/sharing/applications/renewals")
    @Audited("准备续期申请")
    String prepare(
            @RequestParam(defaultValue = "") String grant,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        String token = renewals.prepare(grant.strip(), person);
        redirect.addFlashAttribute("done", "续期申请已准备好，还没有提交。请核对信息项、用途和期限后提交。");
        return "redirect:/sharing/applications/new?draft=" + token;
    }
}
