package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 提出目录变更: what would change, whom it concerns, and from when it is possible. */
@Controller
class ChangeProposalController {

    private final ChangeProposals proposals;
    private final ProposedChanges proposed;
    private final ResourceUsers users;

    ChangeProposalController(ChangeProposals proposals, ProposedChanges proposed, ResourceUsers users) {
        this.proposals = proposals;
        this.proposed = proposed;
        this.users = users;
    }

    /** The form; for a draft that only opens further, that of a publication. */
    @GetMapping("/catalog/changes/new")
    ModelAndView form(@ModelAttribute("input") ChangeInput input, @AuthenticationPrincipal Person person) {
        if (input.draft() != null && !input.draft().isBlank() && proposed.opensOnly(input.draft(), person)) {
            return new ModelAndView("redirect:/catalog/publications/new", "codes", input.draft());
        }
        return page(input, person);
    }

    private ModelAndView page(ChangeInput input, Person person) {
        ProposedChange change = proposals.preview(input, person);
        return new ModelAndView("catalog/change-form")
                .addObject("input", input)
                .addObject("problems", List.of())
                .addObject("proposed", change)
                .addObject("previous", proposals.previous(change))
                .addObject("users", users.of(change.resource().id(), change.items()))
                .addObject("kinds", ChangeReason.values())
                .addObject("earliest", proposals.earliest());
    }

    @PostMapping("/catalog/changes")
    @Audited(value = "提出目录变更", within = ChangeSubmissions.class)
    Object propose(
            @ModelAttribute("input") ChangeInput input,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        try {
            String caseNumber = proposals.propose(input, person);
            redirect.addFlashAttribute("done", "变更建议已提交市政务信息管理局审核，办件编号 " + caseNumber + "。");
            return "redirect:/catalog/changes/" + caseNumber;
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(refusal, () -> page(input, person));
        }
    }
}
