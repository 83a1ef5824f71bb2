package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.Optional;
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

/** 取数来源: a data officer registers from which database the data of a resource come, and when. */
@Controller
@RequestMapping(PullSourceController.ADDRESS)
@Article({"第十七条", "第三十一条"})
class PullSourceController {

    static final String ADDRESS = "/pull-sources";

    private static final int SHOWN_RUNS = 10;

    private final PullSources sources;
    private final PullTrial trial;

    PullSourceController(PullSources sources, PullTrial trial) {
        this.sources = sources;
        this.trial = trial;
    }

    /** The form for a resource; its source, if it has one. */
    @GetMapping("/new")
    Object form(@RequestParam long resource, @AuthenticationPrincipal Person person) {
        Resource own = sources.resource(resource, person);
        Optional<Long> known = sources.of(own);
        return known.isPresent() ? "redirect:" + ADDRESS + "/" + known.get() : form(own, SourceForm.usual(), null);
    }

    private ModelAndView form(Resource resource, SourceForm form, @Nullable PullSource source) {
        return new ModelAndView("delivery/pull/form")
                .addObject("resource", resource)
                .addObject("form", form)
                .addObject("source", source)
                .addObject("address", ADDRESS + (source == null ? "/new?resource=" + resource.id() : "/" + source.id()))
                .addObject("kinds", SourceKind.values())
                .addObject("readings", SourceReads.values())
                .addObject("rhythms", PullRhythm.values())
                .addObject("off", sources.isOff());
    }

    @PostMapping("/new")
    @Audited("登记取数来源")
    Object register(
            @RequestParam long resource,
            @ModelAttribute SourceForm form,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        Resource own = sources.resource(resource, person);
        try {
            long id = sources.register(resource, form, person);
            redirect.addFlashAttribute("done", "已登记。请先测试连接，再现在取数一次，核对后以后按时取数。");
            return "redirect:" + ADDRESS + "/" + id;
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(refusal, () -> form(own, form, null));
        }
    }

    @GetMapping("/{id:\\d+}")
    @Audited("查看取数来源")
    ModelAndView show(@PathVariable long id, @AuthenticationPrincipal Person person) {
        PullSource source = sources.source(id, person);
        return new ModelAndView("delivery/pull/source")
                .addObject("source", source)
                .addObject("runs", sources.latest(source, SHOWN_RUNS))
                .addObject("keeps", sources.keeps(source, person) && source.deletedAt() == null)
                .addObject("off", sources.isOff());
    }

    @GetMapping("/{id:\\d+}/edit")
    ModelAndView edit(@PathVariable long id, @AuthenticationPrincipal Person person) {
        PullSource source = sources.kept(id, person);
        return form(sources.resource(source.resourceId(), person), SourceForm.of(source), source);
    }

    @PostMapping("/{id:\\d+}")
    @Audited("修改取数来源")
    Object change(
            @PathVariable long id,
            @ModelAttribute SourceForm form,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        PullSource source = sources.kept(id, person);
        return RefusedOnPage.act(
                () -> sources.change(id, form, person),
                ADDRESS + "/" + id,
                "已保存。",
                redirect,
                () -> form(sources.resource(source.resourceId(), person), form, source));
    }

    @PostMapping("/{id:\\d+}/test")
    @Audited("测试取数来源")
    String test(@PathVariable long id, @AuthenticationPrincipal Person person, RedirectAttributes redirect) {
        trial.problem(id, person)
                .ifPresentOrElse(
                        sentence -> redirect.addFlashAttribute("failed", sentence),
                        () -> redirect.addFlashAttribute("done", "连接正常：账号只读，列与目录一致，可以取数。"));
        return "redirect:" + ADDRESS + "/" + id;
    }

    @PostMapping("/{id:\\d+}/pull")
    @Audited("现在取数")
    Object pull(@PathVariable long id, @AuthenticationPrincipal Person person, RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> sources.pull(id, person),
                ADDRESS + "/" + id,
                "已开始取数，可以离开本页；结果见下面的记录。",
                redirect,
                () -> show(id, person));
    }

    @PostMapping("/{id:\\d+}/enabling")
    @Audited("暂停或者恢复取数")
    Object enable(
            @PathVariable long id,
            @RequestParam boolean on,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> sources.enable(id, on, person),
                ADDRESS + "/" + id,
                on ? "已恢复，以后按时取数。" : "已暂停，不再按时取数；取数记录和当前数据不变。",
                redirect,
                () -> show(id, person));
    }

    @PostMapping("/{id:\\d+}/deletion")
    @Audited("删除取数来源")
    Object delete(@PathVariable long id, @AuthenticationPrincipal Person person, RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> sources.delete(id, person), ADDRESS, "已删除，口令已清除；取数记录和当前数据不变。", redirect, () -> show(id, person));
    }
}
