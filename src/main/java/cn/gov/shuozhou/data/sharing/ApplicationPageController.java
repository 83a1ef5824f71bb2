package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a case and what its requester does there. */
@Controller
class ApplicationPageController {

    private final ApplicationPages pages;
    private final RequesterActs acts;
    private final ProviderActs provider;
    private final SecondThoughts secondThoughts;

    ApplicationPageController(
            ApplicationPages pages, RequesterActs acts, ProviderActs provider, SecondThoughts secondThoughts) {
        this.pages = pages;
        this.acts = acts;
        this.provider = provider;
        this.secondThoughts = secondThoughts;
    }

    @GetMapping("/sharing/applications/{caseNumber}")
    @Audited("查看办件")
    ModelAndView show(@PathVariable String caseNumber, @AuthenticationPrincipal Person person) {
        return new ModelAndView("sharing/case").addObject("page", pages.page(caseNumber, person));
    }

    @PostMapping("/sharing/applications/{caseNumber}/withdraw")
    @Audited("撤回申请")
    Object withdraw(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(caseNumber, person, redirect, "申请已撤回。", () -> acts.withdraw(caseNumber, person, reason));
    }

    @PostMapping("/sharing/applications/{caseNumber}/urge")
    @Audited("催办")
    Object urge(@PathVariable String caseNumber, @AuthenticationPrincipal Person person, RedirectAttributes redirect) {
        return act(caseNumber, person, redirect, "已催办，已通知提供部门。", () -> acts.urge(caseNumber, person));
    }

    @PostMapping("/sharing/applications/{caseNumber}/supplement")
    @Audited("提交补正材料")
    Object supplement(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") List<Long> attachments,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(
                caseNumber,
                person,
                redirect,
                "补正材料已提交，答复计时恢复。",
                () -> acts.supplement(caseNumber, person, note, attachments));
    }

    @PostMapping("/sharing/applications/{caseNumber}/waiver")
    @Audited("撤回补正要求")
    Object waive(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String waiver,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(caseNumber, person, redirect, "补正要求已撤回，答复计时恢复。", () -> provider.waive(caseNumber, person, waiver));
    }

    @PostMapping("/sharing/applications/{caseNumber}/agreement")
    @Audited("改为同意共享")
    Object agree(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String agreement,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(
                caseNumber,
                person,
                redirect,
                "已改为同意，已告知使用部门。",
                () -> secondThoughts.agree(caseNumber, person, agreement));
    }

    @PostMapping("/sharing/applications/{caseNumber}/mediation")
    @Audited("申请协调")
    Object mediate(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String mediationReason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(
                caseNumber,
                person,
                redirect,
                "已提请市政务信息管理局协调。",
                () -> acts.requestMediation(caseNumber, person, mediationReason));
    }

    @PostMapping("/sharing/applications/{caseNumber}/accept")
    @Audited("接受不同意答复")
    Object accept(
            @PathVariable String caseNumber, @AuthenticationPrincipal Person person, RedirectAttributes redirect) {
        return act(caseNumber, person, redirect, "已接受答复，办件办结。", () -> acts.acceptRefusal(caseNumber, person));
    }

    private Object act(String caseNumber, Person person, RedirectAttributes redirect, String done, Runnable act) {
        return RefusedOnPage.act(
                act, SharingCaseType.pageOf(caseNumber), done, redirect, () -> show(caseNumber, person));
    }
}
