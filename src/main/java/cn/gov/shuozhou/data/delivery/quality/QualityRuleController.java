package cn.gov.shuozhou.data.delivery.quality;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.delivery.upload.UploadAccess;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 质量规则: what a data officer asks of the own department's data. */
@Controller
@RequestMapping("/catalog/{id}/quality/rules")
@Article({"第十七条", "第三十一条"})
class QualityRuleController {

    private final QualityRules rules;
    private final RuleWords words;
    private final UploadAccess access;
    private final Catalog catalog;

    QualityRuleController(QualityRules rules, RuleWords words, UploadAccess access, Catalog catalog) {
        this.rules = rules;
        this.words = words;
        this.access = access;
        this.catalog = catalog;
    }

    /** A rule with its words. */
    record Line(QualityRule rule, String words) {}

    @GetMapping
    ModelAndView show(
            @PathVariable long id, @ModelAttribute QualityRuleInput rule, @AuthenticationPrincipal Person person) {
        QualityTerms terms = rules.terms(id);
        return page(
                id,
                rule,
                new QualityTermsInput(
                        terms.warnBelow() == null ? "" : terms.warnBelow().toPlainString(),
                        terms.refuseBelow() == null ? "" : terms.refuseBelow().toPlainString(),
                        terms.missing()),
                person);
    }

    private ModelAndView page(long id, QualityRuleInput rule, QualityTermsInput terms, Person person) {
        Resource resource = access.resource(id, person);
        List<Item> items = catalog.items(id);
        return new ModelAndView("delivery/quality-rules")
                .addObject("resource", resource)
                .addObject("items", items)
                .addObject(
                        "rules",
                        rules.of(id).stream()
                                .map(one -> new Line(one, words.of(one, items)))
                                .toList())
                .addObject("terms", terms)
                .addObject("rule", rule)
                .addObject("kinds", RuleKind.values())
                .addObject("severities", Severity.values())
                .addObject(
                        "chosen",
                        Arrays.stream(RuleKind.values())
                                .filter(kind -> kind.name().equals(rule.kind()))
                                .findFirst()
                                .orElse(null));
    }

    @PostMapping
    @Audited("增加质量规则")
    Object add(
            @PathVariable long id,
            @ModelAttribute QualityRuleInput rule,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> rules.add(id, rule, person),
                address(id),
                "规则已增加，以后的上传按它检查。",
                redirect,
                () -> show(id, rule, person));
    }

    @PostMapping("/{rule}/removal")
    @Audited("删去质量规则")
    Object remove(
            @PathVariable long id,
            @PathVariable("rule") long ruleId,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> rules.remove(id, ruleId, person),
                address(id),
                "规则已删去。",
                redirect,
                () -> show(id, QualityRuleInput.EMPTY, person));
    }

    @PostMapping("/terms")
    @Audited("设定数据质量要求")
    Object setTerms(
            @PathVariable long id,
            @ModelAttribute QualityTermsInput terms,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> rules.setTerms(id, terms, person),
                address(id),
                "要求已保存，以后的上传按它处理。",
                redirect,
                () -> page(id, QualityRuleInput.EMPTY, terms, person));
    }

    private static String address(long id) {
        return "/catalog/" + id + "/quality/rules";
    }
}
