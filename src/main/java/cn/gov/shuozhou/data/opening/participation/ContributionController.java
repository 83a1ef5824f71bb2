package cn.gov.shuozhou.data.opening.participation;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 公众参与, for the bureau that looks at what was sent and the departments that answer. */
@Controller
@RequestMapping(ContributionController.ADDRESS)
class ContributionController {

    static final String ADDRESS = "/opening/contributions";

    private static final ListSheet<Contribution> SHEET = ListSheet.<Contribution>named("公众参与")
            .column("类别", one -> one.kind().label())
            .column("标题", Contribution::title)
            .column("内容", Contribution::content)
            .column("网址", Contribution::link)
            .column("署名", Contribution::author)
            .column("信息资源", Contribution::resourceName)
            .column("答复部门", one -> one.kind().isAnswered() ? one.answerer() : "")
            .column("提交时间", Contribution::sentAt)
            .column("状态", one -> one.state().label())
            .column("不公开的理由", Contribution::reason)
            .column("支持", Contribution::votes)
            .column("答复", Contribution::answer)
            .column("答复时间", Contribution::answeredAt);

    private final Moderation moderation;
    private final ListDownload downloads;

    ContributionController(Moderation moderation, ListDownload downloads) {
        this.moderation = moderation;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView list(
            ContributionFilter filter,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Person person) {
        return new ModelAndView("opening/participation/contributions")
                .addObject("contributions", moderation.list(filter, person).page(page))
                .addObject("filter", filter)
                .addObject("kinds", ContributionKind.values())
                .addObject("states", ContributionState.values());
    }

    @GetMapping("/export.xlsx")
    @Audited("导出公众参与")
    void export(ContributionFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        downloads.send(response, SHEET, moderation.list(filter, person).whole());
    }

    @GetMapping("/{id}")
    ModelAndView contribution(@PathVariable long id, @AuthenticationPrincipal Person person) {
        Contribution one = moderation.contribution(id, person);
        return new ModelAndView("opening/participation/contribution")
                .addObject("one", one)
                .addObject("decides", person.has(Role.BUREAU))
                .addObject(
                        "answers",
                        one.kind().isAnswered()
                                && one.isShown()
                                && one.answer() == null
                                && (one.departmentCode() == null
                                        || one.departmentCode().equals(person.departmentCode())));
    }

    @PostMapping("/{id}/decision")
    @Audited("审核公众参与的内容")
    Object decide(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        boolean shown = show.equals("true");
        return act(
                id, shown ? "已公开。" : "已登记，不公开。", () -> moderation.decide(id, shown, reason, person), person, redirect);
    }

    @PostMapping("/{id}/answer")
    @Audited("答复公众")
    Object answer(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(id, "答复已公开。", () -> moderation.answer(id, answer, person), person, redirect);
    }

    private Object act(long id, String done, Runnable act, Person person, RedirectAttributes redirect) {
        return RefusedOnPage.act(act, ADDRESS + "/" + id, done, redirect, () -> contribution(id, person));
    }
}
