package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 修改口令: everybody may change the own password, and must at the first sign-in. */
@Controller
@RequestMapping(OwnPasswordController.PATH)
class OwnPasswordController {

    static final String PATH = "/account/password";

    private final Accounts accounts;
    private final SessionRenewal renewal;

    OwnPasswordController(Accounts accounts, SessionRenewal renewal) {
        this.accounts = accounts;
        this.renewal = renewal;
    }

    @GetMapping
    ModelAndView form(@AuthenticationPrincipal Person person) {
        AccountStanding standing = accounts.standing(person.id());
        return new ModelAndView("organization/own-password")
                .addObject("policy", Accounts.POLICY)
                .addObject("first", standing.mustChangePassword())
                .addObject("needsCode", standing.needsCode());
    }

    @PostMapping
    @Audited("修改本人口令")
    Object change(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String repeated,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            AccountStanding standing = accounts.changeOwnPassword(person, present, wanted, repeated, code);
            renewal.goOn(standing, request, response);
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(refusal, () -> form(person));
        }
        flash.addFlashAttribute("done", "口令已修改。您在其他设备上的登录已经结束，须用新口令重新登录。");
        return "redirect:" + PATH;
    }
}
