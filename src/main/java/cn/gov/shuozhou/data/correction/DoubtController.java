package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.correction.Doubts.Reported;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.KeyedRows;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 报告数据问题: the form, from the page of a resource or of a grant. */
@Controller
class DoubtController {

    private final Doubts doubts;
    private final DoubtRules rules;
    private final ReopenedDoubt takenUp;
    private final KeyedRows rows;
    private final Catalog catalog;

    DoubtController(Doubts doubts, DoubtRules rules, ReopenedDoubt takenUp, KeyedRows rows, Catalog catalog) {
        this.doubts = doubts;
        this.rules = rules;
        this.takenUp = takenUp;
        this.rows = rows;
        this.catalog = catalog;
    }

    @GetMapping("/corrections/new")
    ModelAndView begin(@ModelAttribute("input") DoubtInput input, @AuthenticationPrincipal Person person) {
        String reopens = input.reopened();
        return form(reopens == null ? input : takenUp.from(reopens, person), person);
    }

    private ModelAndView form(DoubtInput input, Person person) {
        Resource resource = rules.reportable(input.resource(), person);
        List<Grant> held = rules.grantsOf(resource.id(), person);
        return new ModelAndView("correction/form")
                .addObject("input", input)
                .addObject("problems", List.of())
                .addObject("resource", resource)
                .addObject("items", catalog.items(resource.id()))
                .addObject(
                        "granted",
                        held.stream().flatMap(grant -> grant.itemIds().stream()).collect(Collectors.toSet()))
                .addObject(
                        "key",
                        held.stream().anyMatch(rows::showsKey)
                                ? rows.key(resource.id()).stream()
                                        .map(Item::name)
                                        .toList()
                                : List.of())
                .addObject("kinds", DoubtKind.values())
                .addObject("most", DoubtRules.MOST_ROWS)
                .addObject("longest", DoubtRules.LONGEST)
                .addObject("token", input.tokenOrNew());
    }

    @PostMapping("/corrections")
    @Audited(value = "反馈数据疑义", within = DoubtSubmissions.class)
    Object report(
            @ModelAttribute("input") DoubtInput input,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        try {
            Reported reported = doubts.report(input, person);
            redirect.addFlashAttribute("done", reported.words());
            return "redirect:/corrections/" + reported.caseNumber();
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(refusal, () -> form(input, person));
        }
    }
}
