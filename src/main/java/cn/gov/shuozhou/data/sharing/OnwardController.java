package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.OnwardTarget;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form in which the holder of a grant asks to pass data on. */
@Controller
@RequestMapping("/sharing/onward")
class OnwardController {

    private final OnwardRequests requests;

    OnwardController(OnwardRequests requests) {
        this.requests = requests;
    }

    @GetMapping("/new")
    @Audited("填写对外提供请求")
    ModelAndView form(@RequestParam(defaultValue = "") String grant, @AuthenticationPrincipal Person person) {
        Grant passed = requests.passable(grant.strip(), person);
        return form(passed, OnwardInput.empty(passed), List.of());
    }

    @PostMapping
    @Audited(value = "提交对外提供请求", within = OnwardSubmission.class)
    Object submit(
            @ModelAttribute OnwardInput input, @AuthenticationPrincipal Person person, RedirectAttributes redirect) {
        try {
            String caseNumber = requests.submit(input.toForm(), person);
            redirect.addFlashAttribute("done", "请求已提交，办件编号 " + caseNumber + "。提供部门同意以前，不得对外提供。");
            return "redirect:" + SharingCaseType.pageOf(caseNumber);
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(
                    refusal, () -> form(requests.passable(input.grantNumber(), person), input, refusal.problems()));
        }
    }

    private ModelAndView form(Grant grant, OnwardInput input, List<RequestRejected.Problem> problems) {
        return new ModelAndView("sharing/onward-form")
                .addObject("grant", grant)
                .addObject("providerName", requests.provider(grant).name())
                .addObject("items", requests.items(grant))
                .addObject("input", input)
                .addObject("targets", OnwardTarget.values())
                .addObject("longest", OnwardRules.LONGEST)
                .addObject("problems", problems);
    }
}
