package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.audit.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 邮件发送: which mails went out and which need help; the sign-in rules let only system administrators in. */
@Controller
@RequestMapping("/mails")
class MailController {

    private final Mails mails;

    MailController(Mails mails) {
        this.mails = mails;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable MailState state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        MailFilter filter = MailFilter.of(state, q);
        model.addAttribute("mails", mails.list(filter, page));
        model.addAttribute("filter", filter);
        model.addAttribute("states", MailState.values());
        model.addAttribute("sending", mails.areSent());
        return "notification/mails";
    }

    @PostMapping("/{id}/again")
    @Act("重发邮件")
    String again(@PathVariable String id, RedirectAttributes flash) {
        mails.again(id);
        flash.addFlashAttribute("done", "已重新排队，稍后发送。");
        return "redirect:/mails";
    }

    @PostMapping("/{id}/settle")
    @Act("将邮件视为已发送")
    String settle(@PathVariable String id, RedirectAttributes flash) {
        mails.settle(id);
        flash.addFlashAttribute("done", "已记为发送成功，不再重发。");
        return "redirect:/mails";
    }
}
