package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.access.Origin;
import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.notification.InboxFilter.State;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 消息: what the system has told the signed-in person. */
@Controller
@RequestMapping("/inbox")
class InboxController {

    private static final ListSheet<ReceivedMessage> SHEET = ListSheet.<ReceivedMessage>named("消息")
            .column("时间", ReceivedMessage::sentAt)
            .column("状态", message -> message.state().label())
            .column("主题", ReceivedMessage::subject)
            .column("内容", ReceivedMessage::text)
            .column("办件编号", ReceivedMessage::caseNumber);

    private final Inbox inbox;
    private final ListDownload downloads;

    InboxController(Inbox inbox, ListDownload downloads) {
        this.inbox = inbox;
        this.downloads = downloads;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Person person,
            InboxFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("messages", inbox.messages(person.id(), filter, page));
        model.addAttribute("filter", filter);
        model.addAttribute("states", List.of(State.UNREAD, State.READ, State.SETTLED));
        model.addAttribute("unread", inbox.unread(person.id()));
        return "notification/inbox";
    }

    @GetMapping("/export.xlsx")
    @Audited("导出消息")
    void export(@AuthenticationPrincipal Person person, InboxFilter filter, HttpServletResponse response)
            throws IOException {
        downloads.send(response, SHEET, inbox.whole(person.id(), filter));
    }

    /** Goes to the page the message is about; to have gone there of one's own will is to have read it. */
    @GetMapping("/{id}")
    String open(@AuthenticationPrincipal Person person, @PathVariable long id, HttpServletRequest request) {
        ReceivedMessage message =
                Origin.isTheUser(request) ? inbox.open(person.id(), id) : inbox.message(person.id(), id);
        return "redirect:" + message.link();
    }

    @PostMapping("/{id}/read")
    @Audited("标记消息已读")
    String markRead(@AuthenticationPrincipal Person person, @PathVariable long id) {
        inbox.open(person.id(), id);
        return "redirect:/inbox";
    }

    @PostMapping("/read")
    @Audited("标记全部消息已读")
    String markAllRead(@AuthenticationPrincipal Person person) {
        inbox.markAllRead(person.id());
        return "redirect:/inbox";
    }
}
