package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form in which a resource is compiled item by item. Whatever is refused, what was typed comes back. */
@Controller
@RequestMapping("/catalog/drafts")
class DraftFormController {

    /** Refusals that a form can answer; others have their own page. */
    private static final Set<RequestRejected.Kind> ANSWERED =
            EnumSet.of(RequestRejected.Kind.INVALID, RequestRejected.Kind.CONFLICT, RequestRejected.Kind.NOT_FOUND);

    private final Compilation compilation;
    private final UnfinishedDrafts unfinished;
    private final CatalogDrafts drafts;
    private final StoredState stored;
    private final FormPages pages;

    DraftFormController(
            Compilation compilation,
            UnfinishedDrafts unfinished,
            CatalogDrafts drafts,
            StoredState stored,
            FormPages pages) {
        this.compilation = compilation;
        this.unfinished = unfinished;
        this.drafts = drafts;
        this.stored = stored;
        this.pages = pages;
    }

    /**
     * An empty form, one that begins a change of a published resource, or one that was laid aside.
     *
     * @param opened ids of items of that resource that have been opened to all on an application
     */
    @GetMapping("/new")
    ModelAndView begin(
            @RequestParam(name = "resource", required = false) @Nullable Long resourceId,
            @RequestParam(name = "open", defaultValue = "") List<Long> opened,
            @RequestParam(name = "unfinished", required = false) @Nullable String laidAside,
            @AuthenticationPrincipal Person person) {
        if (laidAside != null) {
            return continued(unfinished.find(laidAside, person), person);
        }
        return resourceId == null
                ? pages.of(TypedDraft.empty(), List.of(), person)
                : change(resourceId, opened, person);
    }

    private ModelAndView change(long resourceId, List<Long> opened, Person person) {
        Resource resource = compilation.own(resourceId, person);
        Optional<CatalogDraft> present = drafts.find(resource.code(), person);
        if (present.isPresent()) {
            return new ModelAndView(
                    "redirect:" + DraftController.LIST + "/" + present.get().id());
        }
        return unfinished
                .ofResource(resourceId)
                .map(laidAside -> continued(laidAside, person))
                .orElseGet(() -> opened.isEmpty()
                        ? pages.of(compilation.form(resource), List.of(), person)
                        : pages.of(compilation.openedToAll(resource, opened), List.of(), person)
                                .addObject("opened", true));
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable long id, @AuthenticationPrincipal Person person) {
        CatalogDraft draft = drafts.draft(id, person);
        Compilation.requireEditable(draft);
        return unfinished
                .ofDraft(id)
                .map(laidAside -> continued(laidAside, person))
                .orElseGet(() -> pages.of(compilation.form(draft), List.of(), person));
    }

    private ModelAndView continued(Unfinished laidAside, Person person) {
        return pages.of(unfinished.typed(laidAside), List.of(), person);
    }

    /** The code that a new resource would get, for the form to show while its classification is being chosen. */
    @GetMapping("/code")
    ModelAndView code(@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Person person) {
        return new ModelAndView("catalog/draft-form :: code", "code", pages.code(DraftFields.of(parameters), person));
    }

    @PostMapping
    @Audited("保存目录草案")
    ModelAndView save(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal Person person,
            RedirectAttributes afterwards) {
        TypedDraft typed = TypedDraft.of(parameters).withoutBlankItems();
        try {
            CatalogDraft saved = compilation.save(typed, person);
            afterwards.addFlashAttribute(
                    DraftController.DONE, "已保存，信息资源代码 %s。尚未提交审查，不影响已发布的目录。".formatted(saved.code()));
            return new ModelAndView("redirect:" + DraftController.LIST + "/" + saved.id());
        } catch (RequestRejected refusal) {
            return again(typed, refusal, person);
        }
    }

    /** Keeps the form as it is, whether it satisfies the rules or not. */
    @PostMapping("/unfinished")
    @Audited("暂存目录草案")
    ModelAndView layAside(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal Person person,
            RedirectAttributes afterwards) {
        TypedDraft typed = TypedDraft.of(parameters);
        try {
            Unfinished kept = unfinished.keep(typed, person);
            afterwards.addFlashAttribute(DraftController.DONE, "已暂存“%s”，标为未完成。可随时从这里继续填写。".formatted(kept.name()));
            return new ModelAndView("redirect:" + DraftController.LIST);
        } catch (RequestRejected refusal) {
            return again(typed, refusal, person);
        }
    }

    /** Rearranges the rows for browsers that run no script; nothing is stored. */
    @PostMapping("/form")
    @Audited("整理目录草案的信息项")
    ModelAndView rearrange(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String act,
            @AuthenticationPrincipal Person person) {
        return pages.of(TypedDraft.of(parameters).rearranged(act), List.of(), person);
    }

    private ModelAndView again(TypedDraft typed, RequestRejected refusal, Person person) {
        if (!ANSWERED.contains(refusal.kind())) {
            throw refusal;
        }
        TypedDraft shown = refusal.kind() == RequestRejected.Kind.INVALID ? typed : stored.renewed(typed, person);
        ModelAndView page = pages.of(shown.withRows(), refusal.problems(), person);
        page.setStatus(HttpStatusCode.valueOf(refusal.kind().status()));
        return page;
    }
}
