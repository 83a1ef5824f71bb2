package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    private static final ListSheet<Mail> SHEET = ListSheet.<Mail>named("邮件发送")
            .column("生成时间", Mail::createdAt)
            .column("收件人", Mail::personName)
            .column("用户名", Mail::personId)
            .column("消息数", Mail::messages)
            .column("状态", mail -> mail.state().label())
            .column("已试次数", Mail::attempts)
            .column("发送时间", Mail::sentAt)
            .column("下次发送", mail -> mail.waiting() ? mail.nextAttemptAt() : null)
            .column("原因", Mail::problem);

    private final Mails mails;
    private final ListDownload downloads;

    MailController(Mails mails, ListDownload downloads) {
        this.mails = mails;
        this.downloads = downloads;
    }

    @GetMapping
    String list(MailFilter filter, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("mails", mails.list(filter).page(page));
        model.addAttribute("filter", filter);
        model.addAttribute("states", MailState.values());
        model.addAttribute("sending", mails.areSent());
        return "notification/mails";
    }

    @GetMapping("/export.xlsx")
    @Audited("导出邮件清单")
    void export(MailFilter filter, HttpServletResponse response) throws IOException {
        downloads.send(response, SHEET, mails.list(filter).whole());
    }

    @PostMapping("/{id}/again")
    @Audited("重发邮件")
    String again(@PathVariable String id, RedirectAttributes flash) {
        mails.again(id);
        flash.addFlashAttribute("done", "已重新排队，稍后发送。");
        return "redirect:/mails";
    }

    @PostMapping("/{id}/settle")
    @Audited("将邮件视为已发送")
    String settle(@PathVariable String id, RedirectAttributes flash) {
        mails.settle(id);
        flash.addFlashAttribute("done", "已记为发送成功，不再重发。");
        return "redirect:/mails";
    }
}
