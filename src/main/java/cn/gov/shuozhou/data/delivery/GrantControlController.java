package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What stops a grant or lets it go on, on its page. */
@Controller
@RequestMapping("/grants/{number}")
class GrantControlController {

    private final GrantControl control;
    private final GrantPages pages;

    GrantControlController(GrantControl control, GrantPages pages) {
        this.control = control;
        this.pages = pages;
    }

    @PostMapping("/suspend")
    @Audited("暂停授权")
    Object suspend(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(number, person, redirect, "授权已暂停，下载和接口令牌已停止。", () -> control.suspend(number, kind, reason, person));
    }

    @PostMapping("/suspensions/{suspension}/lift")
    @Audited("解除授权的暂停")
    Object lift(
            @PathVariable String number,
            @PathVariable long suspension,
            @RequestParam(defaultValue = "") String liftReason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(
                number, person, redirect, "暂停已解除，可以继续取用。", () -> control.lift(number, suspension, liftReason, person));
    }

    @PostMapping("/end")
    @Audited("收回授权")
    Object end(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String endReason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(number, person, redirect, "授权已收回。", () -> control.end(number, endReason, person));
    }

    @PostMapping("/return")
    @Audited("交回授权")
    Object giveBack(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String returnReason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(number, person, redirect, "授权已交回。", () -> control.giveBack(number, returnReason, person));
    }

    private Object act(String number, Person person, RedirectAttributes redirect, String done, Runnable act) {
        return RefusedOnPage.act(act, "/grants/" + number, done, redirect, () -> pages.show(number, person));
    }
}
