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

/** 消息发送: what went out by mail and other channels, and what needs help; the sign-in rules let only system administrators in. */
@Controller
@RequestMapping("/dispatches")
class DispatchController {

    private final Dispatches dispatches;
    private final ListDownload downloads;
    private final ListSheet<Dispatch> sheet;

    DispatchController(Dispatches dispatches, ListDownload downloads) {
        this.dispatches = dispatches;
        this.downloads = downloads;
        this.sheet = ListSheet.<Dispatch>named("消息发送")
                .column("生成时间", Dispatch::createdAt)
                .column("渠道", dispatch -> dispatches.labels().getOrDefault(dispatch.channel(), dispatch.channel()))
                .column("收件人", Dispatch::personName)
                .column("用户名", Dispatch::personId)
                .column("消息数", Dispatch::messages)
                .column("状态", dispatch -> dispatch.state().label())
                .column("已试次数", Dispatch::attempts)
                .column("发送时间", Dispatch::sentAt)
                .column("下次发送", dispatch -> dispatch.waiting() ? dispatch.nextAttemptAt() : null)
                .column("原因", Dispatch::problem);
    }

    @GetMapping
    String list(DispatchFilter filter, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("dispatches", dispatches.list(filter).page(page));
        model.addAttribute("filter", filter);
        model.addAttribute("states", DispatchState.values());
        model.addAttribute("labels", dispatches.labels());
        model.addAttribute("sending", dispatches.areSent());
        return "notification/dispatches";
    }

    @GetMapping("/export.xlsx")
    @Audited("导出消息发送清单")
    void export(DispatchFilter filter, HttpServletResponse response) throws IOException {
        downloads.send(response, sheet, dispatches.list(filter).whole());
    }

    @PostMapping("/{id}/again")
    @Audited("重新发送")
    String again(@PathVariable String id, RedirectAttributes flash) {
        dispatches.again(id);
        flash.addFlashAttribute("done", "已重新排队，稍后发送。");
        return "redirect:/dispatches";
    }

    @PostMapping("/{id}/settle")
    @Audited("视为已发送")
    String settle(@PathVariable String id, RedirectAttributes flash) {
        dispatches.settle(id);
        flash.addFlashAttribute("done", "已记为发送成功，不再重发。");
        return "redirect:/dispatches";
    }
}
