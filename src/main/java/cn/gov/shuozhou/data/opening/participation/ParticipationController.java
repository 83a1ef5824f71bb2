package cn.gov.shuozhou.data.opening.participation;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.opening.application.PublicForms;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 公众参与 as anybody sees it and takes part in it: no account, no session, no script needed. */
@Controller
@RequestMapping("/open/participation")
class ParticipationController {

    private static final ListSheet<Contribution> SHEET = ListSheet.<Contribution>named("公众参与")
            .column("类别", one -> one.kind().label())
            .column("标题", Contribution::title)
            .column("内容", Contribution::content)
            .column("网址", Contribution::link)
            .column("署名", Contribution::author)
            .column("数据", Contribution::resourceName)
            .column("提交日期", one -> one.sentAt().toLocalDate())
            .column("支持", Contribution::votes)
            .column("答复", Contribution::answer)
            .column(
                    "答复日期",
                    one -> one.answeredAt() == null ? null : one.answeredAt().toLocalDate());

    private final Contributions contributions;
    private final ContributionCaps caps;
    private final PublicForms forms;
    private final ListDownload downloads;

    ParticipationController(
            Contributions contributions, ContributionCaps caps, PublicForms forms, ListDownload downloads) {
        this.contributions = contributions;
        this.caps = caps;
        this.forms = forms;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView list(ContributionFilter filter, @RequestParam(defaultValue = "1") int page) {
        return new ModelAndView("opening/participation/list")
                .addObject("contributions", contributions.shown(filter).page(page))
                .addObject("filter", filter)
                .addObject("kinds", ContributionKind.values())
                .addObject("figures", contributions.figures());
    }

    @GetMapping("/export.xlsx")
    @Audited("公众下载公众参与的内容")
    void export(ContributionFilter filter, HttpServletResponse response) throws IOException {
        downloads.send(response, SHEET, contributions.shown(filter).whole());
    }

    @GetMapping("/new")
    ModelAndView form(@ModelAttribute("input") ContributionInput input, HttpServletResponse response) {
        keepNothing(response);
        ContributionKind kind = input.chosenKind().orElseThrow(() -> RequestRejected.notFound("没有这一类内容。请从“公众参与”进入。"));
        boolean general = input.code().isEmpty() && !kind.isAboutAResource();
        return new ModelAndView("opening/participation/form")
                .addObject("input", input)
                .addObject("kind", kind)
                .addObject("resource", general ? null : contributions.resource(input.code()))
                .addObject("longest", ContributionRules.LONGEST)
                .addObject("form", forms.token(input.form()));
    }

    @PostMapping
    @Audited(value = "公众提交内容", within = Contributions.class)
    ModelAndView send(
            @ModelAttribute("input") ContributionInput input,
            HttpServletRequest request,
            HttpServletResponse response) {
        caps.sent(request.getRemoteAddr());
        return act(
                () -> contributions.send(input, request.getRemoteAddr()),
                "已经收到。市政务信息管理局审核以后公开；有人身信息、与数据无关的不公开。",
                () -> form(input, response));
    }

    @GetMapping("/{id:\\d+}")
    ModelAndView contribution(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String form,
            HttpServletResponse response) {
        keepNothing(response);
        return new ModelAndView("opening/participation/one")
                .addObject("one", contributions.shown(id))
                .addObject("form", forms.token(form));
    }

    @PostMapping("/{id:\\d+}/vote")
    @Audited(value = "公众支持数据需求", within = Contributions.class)
    ModelAndView vote(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String website,
            HttpServletRequest request,
            HttpServletResponse response) {
        caps.sent(request.getRemoteAddr());
        return act(
                () -> contributions.vote(id, form, website, request.getRemoteAddr()),
                "已经支持，谢谢。",
                () -> contribution(id, form, response));
    }

    @GetMapping("/rating")
    ModelAndView rating(
            @RequestParam(defaultValue = "") String resource,
            @RequestParam(required = false) @Nullable String form,
            HttpServletResponse response) {
        keepNothing(response);
        var rated = contributions.resource(resource);
        return new ModelAndView("opening/participation/rating")
                .addObject("resource", rated)
                .addObject("rating", contributions.rating(rated.id()))
                .addObject("form", forms.token(form));
    }

    @PostMapping("/rating")
    @Audited(value = "公众给数据评分", within = Contributions.class)
    ModelAndView rate(
            @RequestParam(defaultValue = "") String resource,
            @RequestParam(defaultValue = "0") int stars,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String website,
            HttpServletRequest request,
            HttpServletResponse response) {
        caps.sent(request.getRemoteAddr());
        return act(
                () -> contributions.rate(resource, stars, form, website, request.getRemoteAddr()),
                "评分已登记，谢谢。",
                () -> rating(resource, form, response));
    }

    /** There is no session that would keep the sentence for the next page. */
    private static ModelAndView act(Runnable act, String done, Supplier<ModelAndView> page) {
        try {
            act.run();
            return new ModelAndView("opening/participation/done").addObject("done", done);
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(refusal, page);
        }
    }

    private static void keepNothing(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }
}
