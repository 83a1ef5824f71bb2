package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.ResourceStatus;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
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

/** 上传数据: a data officer hands the rows of one of his department's resources to the platform. */
@Controller
@RequestMapping("/catalog/{id}/data")
@Article({"第十七条", "第三十一条"})
class DataUploadController {

    private static final String PAGE = "delivery/upload";

    private static final ListSheet<DataSet> HISTORY = ListSheet.<DataSet>named("上传历史")
            .column("版本", DataSet::version)
            .column("时间", DataSet::loadedAt)
            .column("上传人", DataSet::loadedByName)
            .column("文件", DataSet::sourceFile)
            .column("行数", DataSet::rowTotal)
            .column("状态", version -> version.state().label());

    private final Catalog catalog;
    private final DataSets dataSets;
    private final ListDownload downloads;

    DataUploadController(Catalog catalog, DataSets dataSets, ListDownload downloads) {
        this.catalog = catalog;
        this.dataSets = dataSets;
        this.downloads = downloads;
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Person person,
            Model model) {
        describe(ownResource(id, person), q, page, model);
        return PAGE;
    }

    @GetMapping("/export.xlsx")
    @Audited("导出数据上传历史")
    void export(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response)
            throws IOException {
        List<DataSet> history = history(ownResource(id, person), q);
        downloads.send(response, HISTORY, Page.whole(history, history.size()));
    }

    /** A file with errors brings the page back with all of them; nothing of it is stored. */
    @PostMapping
    @Audited("上传数据")
    ModelAndView upload(
            @PathVariable long id,
            @RequestParam("file") MultipartFile file,
            @AuthenticationPrincipal Person person,
            Model model,
            RedirectAttributes afterwards) {
        var resource = ownResource(id, person);
        try {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            var loaded = dataSets.loadCsv(id, name, DataSets.content(file), person);
            afterwards.addFlashAttribute("loaded", "已上传第 %d 版，共 %,d 行。".formatted(loaded.version(), loaded.rowTotal()));
            return new ModelAndView("redirect:/catalog/" + id + "/data");
        } catch (RequestRejected refusal) {
            describe(resource, "", 1, model);
            model.addAttribute("problems", refusal.problems());
            return new ModelAndView(
                    PAGE, model.asMap(), HttpStatus.valueOf(refusal.kind().status()));
        }
    }

    private Resource ownResource(long id, Person person) {
        var resource = catalog.resource(id);
        if (!resource.providerCode().equals(person.departmentCode()) || !person.has(Role.DATA_OFFICER)) {
            throw RequestRejected.forbidden("只有提供部门的数据专员可以上传这项资源的数据。发现数据有误，请向提供部门反馈（第十九条）。");
        }
        if (resource.status() == ResourceStatus.RETIRED) {
            throw RequestRejected.conflict("“%s”已停用，不再接收数据（第十二条）。".formatted(resource.name()));
        }
        return resource;
    }

    /** What was loaded by somebody or from a file whose name holds the words. */
    private List<DataSet> history(Resource resource, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return dataSets.history(resource.id()).stream()
                .filter(version -> (version.loadedByName() + "\n" + version.sourceFile())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    private void describe(Resource resource, String words, int page, Model model) {
        model.addAttribute("resource", resource);
        model.addAttribute("items", catalog.items(resource.id()));
        model.addAttribute("q", words);
        model.addAttribute("history", Page.cut(history(resource, words), page));
    }
}
