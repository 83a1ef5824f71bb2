package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.account.SignInRefusal;
import cn.gov.shuozhou.data.organization.account.UnifiedIdentity;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 登录. Spring Security checks what is entered here; this page shows the result. */
@Controller
class LoginController {

    private final ObjectProvider<DemoAccounts> demoAccounts;
    private final boolean unified;

    LoginController(ObjectProvider<DemoAccounts> demoAccounts, ObjectProvider<UnifiedIdentity> identity) {
        this.demoAccounts = demoAccounts;
        this.unified = identity.getIfAvailable() != null;
    }

    /** What the page says above the form. */
    record LoginNotice(String tone, String sentence) {}

    @GetMapping("/login")
    String login(@AuthenticationPrincipal @Nullable Person person, HttpServletRequest request, Model model) {
        if (person != null) {
            return "redirect:/";
        }
        model.addAttribute("unified", unified);
        model.addAttribute("refused", request.getParameter("error") != null);
        notice(request).ifPresent(notice -> model.addAttribute("notice", notice));
        demoAccounts.ifAvailable(accounts -> model.addAttribute("accounts", accounts));
        return "portal/login";
    }

    private static Optional<LoginNotice> notice(HttpServletRequest request) {
        String refusal = request.getParameter("error");
        if (refusal != null) {
            return Optional.of(
                    new LoginNotice("is-bad", SignInRefusal.named(refusal).sentence()));
        }
        if (request.getParameter("signedOut") != null) {
            return Optional.of(new LoginNotice("is-ok", "您已安全退出。"));
        }
        if (request.getParameter("ended") != null) {
            return Optional.of(new LoginNotice("is-warn", "您的账号已有变更（口令、角色或状态），本次登录已结束。请重新登录。"));
        }
        if (request.getParameter("again") != null) {
            return Optional.of(new LoginNotice("is-warn", "这个登录页已失效（停留过久，或者在别的标签页又打开过），没有登录。请在本页再登录一次。"));
        }
        if (request.getParameter("expired") != null || hadSession(request)) {
            return Optional.of(new LoginNotice("is-warn", "登录已超时，请重新登录。刚才提交的内容，在本窗口重新登录后可以继续填写。"));
        }
        return Optional.empty();
    }

    /** The browser brings a session that the server no longer knows. */
    private static boolean hadSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
