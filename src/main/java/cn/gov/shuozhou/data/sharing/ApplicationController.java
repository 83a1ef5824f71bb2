package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.PendingChanges;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The application form and its drafts. */
@Controller
@RequestMapping("/sharing/applications")
class ApplicationController {

    private final SharingApplications applications;
    private final Drafts drafts;
    private final Catalog catalog;
    private final PendingChanges changes;
    private final Renewals renewals;
    private final LastApplication last;
    private final Clock clock;

    ApplicationController(
            SharingApplications applications,
            Drafts drafts,
            Catalog catalog,
            PendingChanges changes,
            Renewals renewals,
            LastApplication last,
            Clock clock) {
        this.applications = applications;
        this.drafts = drafts;
        this.catalog = catalog;
        this.changes = changes;
        this.renewals = renewals;
        this.last = last;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(
            @RequestParam(required = false) @Nullable String resource,
            @RequestParam(required = false) @Nullable String draft,
            @RequestParam(required = false) @Nullable String copy,
            Prepared prepared,
            @AuthenticationPrincipal Person person) {
        SharingApplications.requireRequester(person);
        if (draft != null) {
            SharingApplication stored = drafts.draft(draft, person);
            return form(
                    ApplicationInput.of(stored, drafts.itemIds(stored), drafts.unmaskedReasons(stored)),
                    List.of(),
                    person);
        }
        Optional<SharingApplication> copied = last.of(person).filter(sent -> resource != null && "last".equals(copy));
        if (copied.isPresent()) {
            return form(last.copy(copied.get(), String.valueOf(resource)), List.of(), person);
        }
        LocalDate today = LocalDate.now(clock);
        return form(
                new ApplicationInput(
                        UUID.randomUUID().toString(),
                        "0",
                        resource,
                        prepared.items(),
                        prepared.purpose(),
                        prepared.basis(),
                        null,
                        null,
                        DeliveryMode.FILE.name(),
                        today.toString(),
                        today.plusYears(1).minusDays(1).toString(),
                        List.of(),
                        null,
                        null),
                List.of(),
                person);
    }

    @PostMapping("/draft")
    @Audited("保存申请草稿")
    Object saveDraft(
            @ModelAttribute ApplicationInput input,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        try {
            SharingApplication saved = applications.saveDraft(input.toForm(), person);
            redirect.addFlashAttribute("done", "已暂存为草稿，可随时从“我的申请”继续填写。");
            return "redirect:/sharing/applications/new?draft=" + saved.token();
        } catch (RequestRejected refusal) {
            return again(input, refusal, person);
        }
    }

    @PostMapping
    @Audited(value = "提交共享申请", within = Submissions.class)
    Object submit(
            @ModelAttribute ApplicationInput input,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        try {
            String caseNumber = applications.submit(input.toForm(), person);
            redirect.addFlashAttribute("done", "申请已提交，办件编号 " + caseNumber + "。");
            return "redirect:" + SharingCaseType.pageOf(caseNumber);
        } catch (RequestRejected refusal) {
            return again(input, refusal, person);
        }
    }

    @PostMapping("/{token}/delete")
    @Audited("删除申请草稿")
    String delete(@PathVariable String token, @AuthenticationPrincipal Person person, RedirectAttributes redirect) {
        drafts.delete(token, person);
        redirect.addFlashAttribute("done", "草稿已删除。");
        return "redirect:/sharing/applications";
    }

    /** The form with what was typed and what is wrong; a refusal that is not about its fields gets its own page. */
    private ModelAndView again(ApplicationInput input, RequestRejected refusal, Person person) {
        return RefusedOnPage.again(refusal, () -> form(input, refusal.problems(), person));
    }

    private ModelAndView form(ApplicationInput input, List<RequestRejected.Problem> problems, Person person) {
        Resource resource = catalog.resource(input.resource());
        return new ModelAndView("sharing/application-form")
                .addObject("input", input)
                .addObject("problems", problems)
                .addObject("resource", resource)
                .addObject("renewed", renewals.renewedBy(input.token(), person).orElse(null))
                .addObject("last", last.of(person).orElse(null))
                .addObject("pendingChange", changes.of(resource.id(), person).orElse(null))
                .addObject(
                        "items",
                        catalog.items(resource.id()).stream().map(ItemField::of).toList())
                .addObject("enterprise", applications.isEnterprise(person))
                .addObject("modes", DeliveryMode.values())
                .addObject("longest", new Longest());
    }

    /**
     * An item to choose.
     *
     * @param plain how the form asks why it is needed plainly; empty when it does not
     * @param required whether that must be answered
     */
    record ItemField(Item item, String plain, boolean required) {

        static ItemField of(Item item) {
            if (UnmaskedReasons.isAskedOfRequester(item)) {
                return new ItemField(item, "理由（敏感信息项，必填）", true);
            }
            return new ItemField(item, UnmaskedReasons.isWeighed(item) ? "理由（选填，由提供部门决定）" : "", false);
        }
    }

    /** What a page that leads here has filled in already; the requester looks it through and sends it. */
    record Prepared(
            @Nullable List<String> items,
            @Nullable String purpose,
            @Nullable String basis) {}

    /** How much fits in each field. */
    record Longest(int purpose, int legalBasis, int enterpriseBasis, int scope) {

        Longest() {
            this(
                    SubmissionRules.LONGEST_PURPOSE,
                    SubmissionRules.LONGEST_LEGAL_BASIS,
                    SubmissionRules.LONGEST_LEGAL_BASIS,
                    SubmissionRules.LONGEST_SCOPE);
        }
    }
}
