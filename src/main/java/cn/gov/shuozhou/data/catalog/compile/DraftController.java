package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.Census;
import cn.gov.shuozhou.data.catalog.Differences;
import cn.gov.shuozhou.data.catalog.WiderOpening;
import cn.gov.shuozhou.data.catalog.publication.CompilerWarnings;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 目录草案: what the department has compiled, and from where it goes on. */
@Controller
@RequestMapping("/catalog/drafts")
class DraftController {

    static final String LIST = "/catalog/drafts";
    static final String DONE = "done";

    private final DraftList list;
    private final CatalogDrafts drafts;
    private final CatalogVersions versions;
    private final UnfinishedDrafts unfinished;
    private final Compilation compilation;
    private final CompilerWarnings warnings;
    private final Organization organization;
    private final ListDownload downloads;
    private final Clock clock;

    DraftController(
            DraftList list,
            CatalogDrafts drafts,
            CatalogVersions versions,
            UnfinishedDrafts unfinished,
            Compilation compilation,
            CompilerWarnings warnings,
            Organization organization,
            ListDownload downloads,
            Clock clock) {
        this.list = list;
        this.drafts = drafts;
        this.versions = versions;
        this.unfinished = unfinished;
        this.compilation = compilation;
        this.warnings = warnings;
        this.organization = organization;
        this.downloads = downloads;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            DraftFilter filter, @RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal Person person) {
        return new ModelAndView("catalog/drafts")
                .addObject("filter", filter)
                .addObject("most", CatalogDrafts.MOST_IN_A_CASE)
                .addObject("kinds", DraftFilter.Kind.values())
                .addObject("places", DraftFilter.Place.values())
                .addObject("today", LocalDate.now(clock))
                .addObject("drafts", list.page(filter, page, person));
    }

    @GetMapping("/export.xlsx")
    @Audited("导出目录草案清单")
    void export(DraftFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        downloads.send(response, DraftList.sheet(), list.whole(filter, person));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable long id, @AuthenticationPrincipal Person person) {
        CatalogDraft draft = drafts.draft(id, person);
        Content content = compilation.content(draft);
        ModelAndView page = new ModelAndView("catalog/draft")
                .addObject("draft", draft)
                .addObject("resource", content.resource())
                .addObject("census", content.census())
                .addObject("counted", !content.census().equals(Census.NONE))
                .addObject(
                        "warnings",
                        warnings.of(content).stream().map(Problem::sentence).toList())
                .addObject("unfinished", unfinished.ofDraft(id).orElse(null))
                .addObject(
                        "compiler",
                        organization.person(draft.updatedBy()).map(Person::name).orElse(draft.updatedBy()));
        if (draft.resourceId() != null) {
            Content live = versions.current(draft.resourceId());
            page.addObject("differences", Differences.between(live, content))
                    .addObject("opening", WiderOpening.between(live, content));
        }
        return page;
    }

    @PostMapping("/{id}/delete")
    @Audited("删除目录草案")
    String delete(@PathVariable long id, @AuthenticationPrincipal Person person, RedirectAttributes afterwards) {
        CatalogDraft draft = drafts.draft(id, person);
        drafts.delete(draft.code(), person);
        afterwards.addFlashAttribute(DONE, "已删除草案“%s”。".formatted(draft.name()));
        return "redirect:" + LIST;
    }

    @PostMapping("/unfinished/{id}/delete")
    @Audited("放弃未完成的目录草案")
    String forget(@PathVariable String id, @AuthenticationPrincipal Person person, RedirectAttributes afterwards) {
        Unfinished laidAside = unfinished.find(id, person);
        unfinished.delete(id, person);
        afterwards.addFlashAttribute(DONE, "已放弃“%s”未完成的内容。".formatted(laidAside.name()));
        return "redirect:" + LIST;
    }

    @PostMapping("/unfinished/delete")
    @Audited("成批放弃未完成的目录草案")
    String forget(
            @RequestParam(defaultValue = "") List<String> forms,
            @AuthenticationPrincipal Person person,
            RedirectAttributes afterwards) {
        int forgotten = unfinished.delete(forms, person);
        afterwards.addFlashAttribute(
                DONE, forgotten == 0 ? "没有放弃任何内容，请先勾选未完成的草案。" : "已放弃 %d 份未完成的内容。".formatted(forgotten));
        return "redirect:" + LIST;
    }
}
