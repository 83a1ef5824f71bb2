package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.catalog.classification.Classification;
import cn.gov.shuozhou.data.catalog.classification.ClassificationChanges;
import cn.gov.shuozhou.data.catalog.classification.ClassificationRetirement;
import cn.gov.shuozhou.data.catalog.classification.Classifications;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

/** 分类目录: everybody reads it, the bureau keeps it. */
@Controller
@RequestMapping("/catalog/classification")
class ClassificationController {

    private static final String DONE = "done";

    private static final ListSheet<Classification> SHEET = ListSheet.<Classification>named("分类目录")
            .column("代码", Classification::code)
            .column("名称", Classification::name)
            .column("级别", Classification::level)
            .column("上级代码", Classification::parent)
            .column("状态", entry -> entry.retired() ? "停用" : "在用");

    private final Classifications classifications;
    private final ClassificationChanges changes;
    private final ListDownload downloads;
    private final ClassificationRetirement retirement;

    ClassificationController(
            Classifications classifications,
            ClassificationChanges changes,
            ClassificationRetirement retirement,
            ListDownload downloads) {
        this.classifications = classifications;
        this.changes = changes;
        this.retirement = retirement;
        this.downloads = downloads;
    }

    @GetMapping("/export.xlsx")
    @Audited("导出分类目录")
    void export(@RequestParam(defaultValue = "") String q, HttpServletResponse response) throws IOException {
        List<Classification> tree = classifications.with(q);
        downloads.send(response, SHEET, Page.whole(tree, tree.size()));
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String q, @AuthenticationPrincipal Person person) {
        return new ModelAndView("catalog/classification")
                .addObject("q", q.strip())
                .addObject("shown", classifications.with(q))
                .addObject("tree", classifications.all())
                .addObject("offered", classifications.offered())
                .addObject("uses", changes.inUse())
                .addObject("history", changes.history())
                .addObject("keeps", person.has(Role.BUREAU));
    }

    @PostMapping
    @Audited("新增目录分类")
    ModelAndView add(
            @RequestParam String parent,
            @RequestParam(defaultValue = "") String digits,
            @RequestParam(defaultValue = "") String name,
            @AuthenticationPrincipal Person person,
            RedirectAttributes afterwards) {
        try {
            String code = changes.add(parent, digits, name, person);
            return done("已新增分类“%s”，代码 %s。".formatted(name.strip(), code), afterwards);
        } catch (RequestRejected refusal) {
            return again(refusal, person)
                    .addObject("parent", parent)
                    .addObject("digits", digits)
                    .addObject("name", name);
        }
    }

    @PostMapping("/{code}/rename")
    @Audited("更改目录分类名称")
    ModelAndView rename(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String name,
            @AuthenticationPrincipal Person person,
            RedirectAttributes afterwards) {
        try {
            changes.rename(code, name, person);
            return done("代码 %s 的分类已改名为“%s”。已发布的资源保留发布时的名称。".formatted(code, name.strip()), afterwards);
        } catch (RequestRejected refusal) {
            return again(refusal, person).addObject("renamed", code).addObject("newName", name);
        }
    }

    @PostMapping("/{code}/retire")
    @Audited("停用目录分类")
    ModelAndView retire(
            @PathVariable String code, @AuthenticationPrincipal Person person, RedirectAttributes afterwards) {
        try {
            retirement.retire(code, person);
            return done("代码 %s 的分类已停用，不再供选择。已有的资源和草案保留原分类。".formatted(code), afterwards);
        } catch (RequestRejected refusal) {
            return again(refusal, person);
        }
    }

    @PostMapping("/{code}/restore")
    @Audited("恢复目录分类")
    ModelAndView restore(
            @PathVariable String code, @AuthenticationPrincipal Person person, RedirectAttributes afterwards) {
        try {
            retirement.restore(code, person);
            return done("代码 %s 的分类已恢复使用。".formatted(code), afterwards);
        } catch (RequestRejected refusal) {
            return again(refusal, person);
        }
    }

    private static ModelAndView done(String sentence, RedirectAttributes afterwards) {
        afterwards.addFlashAttribute(DONE, sentence);
        return new ModelAndView("redirect:/catalog/classification");
    }

    private ModelAndView again(RequestRejected refusal, Person person) {
        return RefusedOnPage.again(refusal, () -> show("", person));
    }
}
