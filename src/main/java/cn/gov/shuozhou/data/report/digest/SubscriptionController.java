package cn.gov.shuozhou.data.report.digest;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 我的订阅: everybody's own; for the bureau also who reads the weekly report. */
@Controller
@RequestMapping(SubscriptionController.ADDRESS)
class SubscriptionController {

    static final String ADDRESS = "/account/subscriptions";

    private final Subscriptions subscriptions;

    SubscriptionController(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @GetMapping
    @Audited("查看本人订阅")
    String page(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("offers", subscriptions.of(person));
        if (person.has(Role.BUREAU)) {
            model.addAttribute("readers", subscriptions.readers());
        }
        return "report/subscriptions";
    }

    @PostMapping
    @Audited("变更本人订阅")
    String choose(
            @AuthenticationPrincipal Person person,
            @RequestParam(required = false) @Nullable List<Subscription> wanted,
            RedirectAttributes flash) {
        subscriptions.choose(person, Objects.requireNonNullElse(wanted, List.of()));
        flash.addFlashAttribute("done", "已保存订阅。");
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/readers")
    @Audited("选定每周报告的收件人")
    String addReader(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String account,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            subscriptions.addReader(account, person);
        } catch (RequestRejected refusal) {
            response.setStatus(refusal.kind().status());
            model.addAttribute("problems", refusal.problems());
            model.addAttribute("account", account);
            return page(person, model);
        }
        flash.addFlashAttribute("done", "已加入每周报告的收件人。");
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/readers/{id}/removal")
    @Audited("取消每周报告的收件人")
    String removeReader(@AuthenticationPrincipal Person person, @PathVariable String id, RedirectAttributes flash) {
        subscriptions.removeReader(id, person);
        flash.addFlashAttribute("done", "已不再向此人发送每周报告。");
        return "redirect:" + ADDRESS;
    }
}
