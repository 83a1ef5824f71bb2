package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.catalog.exchange.ImportedResource.Change;
import cn.gov.shuozhou.data.download.Download;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.ListSheet;
import cn.gov.shuozhou.data.workbook.UnreadableWorkbook;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 导入目录: a data officer uploads the department's catalogue, reads the findings and confirms. */
@Controller
@RequestMapping("/catalog/imports")
class CatalogImportController {

    private static final String LIST = "/catalog/imports";
    private static final String DRAFTS = "/catalog/drafts";
    private static final String DONE = "done";

    private static final ListSheet<CatalogImport> SHEET = ListSheet.<CatalogImport>named("上传的目录工作簿")
            .column("文件", CatalogImport::fileName)
            .column("状态", one -> one.state().label())
            .column("已读行数", CatalogImport::rowsRead)
            .column("错误", CatalogImport::errors)
            .column("提醒", CatalogImport::warnings)
            .column("不能导入的原因", CatalogImport::problem)
            .column("上传时间", CatalogImport::createdAt);

    private final CatalogImports imports;
    private final ListDownload downloads;

    CatalogImportController(CatalogImports imports, ListDownload downloads) {
        this.imports = imports;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView list(
            ImportFilter filter, @RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal Person person) {
        return new ModelAndView("catalog/imports")
                .addObject("imports", Page.cut(imports.of(person, filter), page))
                .addObject("filter", filter)
                .addObject("states", CatalogImport.State.values());
    }

    @GetMapping("/export.xlsx")
    @Audited("导出目录导入记录")
    void export(ImportFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        List<CatalogImport> wanted = imports.of(person, filter);
        downloads.send(response, SHEET, Page.whole(wanted, wanted.size()));
    }

    @PostMapping
    @Audited("上传待导入的目录")
    ModelAndView upload(@RequestParam("file") MultipartFile file, @AuthenticationPrincipal Person person) {
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return new ModelAndView(
                    "redirect:" + LIST + "/" + imports.upload(name, CatalogImports.content(file), person));
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(refusal, () -> list(ImportFilter.EVERYTHING, 1, person));
        }
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean findings,
            @AuthenticationPrincipal Person person,
            Model model) {
        CatalogImport one = imports.find(id, person);
        boolean showsFindings = findings || one.errors() > 0;
        model.addAttribute("one", one);
        var counts = imports.counts(one);
        model.addAttribute("counts", counts);
        model.addAttribute("toKeep", counts.getOrDefault(Change.NEW, 0) + counts.getOrDefault(Change.CHANGED, 0) > 0);
        model.addAttribute("listed", imports.listed(one));
        model.addAttribute("showsFindings", showsFindings);
        model.addAttribute("rows", showsFindings ? imports.findings(one, page) : imports.resources(one, page));
        return "catalog/import";
    }

    /** What the page asks for again and again while the check is under way. */
    @GetMapping("/{id}/progress")
    String progress(
            @PathVariable String id,
            @AuthenticationPrincipal Person person,
            Model model,
            HttpServletResponse response) {
        CatalogImport one = imports.find(id, person);
        if (!one.open()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("one", one);
        return "catalog/import :: progress";
    }

    @GetMapping("/{id}/marked.xlsx")
    @Audited("下载标注问题的目录")
    void marked(@PathVariable String id, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException, UnreadableWorkbook {
        CatalogImport one = imports.find(id, person);
        if (one.problem() != null || one.open()) {
            throw RequestRejected.conflict("这个工作簿没有可以标注的检查结果。");
        }
        String name = one.fileName().replaceAll("\\.[^.]*$", "") + "-已标注.xlsx";
        Download.head(response, name, Download.XLSX);
        MarkedCopy.write(
                imports.file(one),
                one.fileName(),
                imports.findings(one),
                one.errors() + one.warnings(),
                response.getOutputStream());
    }

    @PostMapping("/{id}/confirm")
    @Audited("确认导入目录")
    String confirm(@PathVariable String id, @AuthenticationPrincipal Person person, RedirectAttributes afterwards) {
        int kept = imports.confirm(id, person);
        afterwards.addFlashAttribute(DONE, "已把 %d 项资源保存为草案，尚未发布。".formatted(kept));
        return "redirect:" + DRAFTS;
    }

    @PostMapping("/{id}/delete")
    @Audited("放弃导入目录")
    String delete(@PathVariable String id, @AuthenticationPrincipal Person person, RedirectAttributes afterwards) {
        imports.delete(id, person);
        afterwards.addFlashAttribute(DONE, "已删除上传的工作簿，没有保存任何内容。");
        return "redirect:" + LIST;
    }
}
