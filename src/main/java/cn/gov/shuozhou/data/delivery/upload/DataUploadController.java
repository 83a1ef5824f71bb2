package cn.gov.shuozhou.data.delivery.upload;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.delivery.DataKeys;
import cn.gov.shuozhou.data.delivery.DataRestoration;
import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.delivery.KeyDoubts;
import cn.gov.shuozhou.data.delivery.UploadKind;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.LargeFile;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.search.SearchText;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 上传数据: a data officer hands the rows of one of the own department's resources to the platform. */
@Controller
@RequestMapping("/catalog/{id}/data")
@Article({"第十七条", "第三十一条"})
class DataUploadController {

    private static final ListSheet<DataSet> HISTORY = ListSheet.<DataSet>named("上传历史")
            .column("版本", DataSet::version)
            .column("时间", DataSet::loadedAt)
            .column("上传人", DataSet::loadedByName)
            .column("文件", DataSet::sourceFile)
            .column("行数", DataSet::rowTotal)
            .column("状态", version -> version.state().label())
            .column("说明", DataSet::remark);

    private final UploadAccess access;
    private final UploadPages pages;
    private final DataUploads uploads;
    private final DataKeys keys;
    private final KeyDoubts doubts;
    private final DataRestoration restoration;
    private final ListDownload downloads;

    DataUploadController(
            UploadAccess access,
            UploadPages pages,
            DataUploads uploads,
            DataKeys keys,
            KeyDoubts doubts,
            DataRestoration restoration,
            ListDownload downloads) {
        this.access = access;
        this.pages = pages;
        this.uploads = uploads;
        this.keys = keys;
        this.doubts = doubts;
        this.restoration = restoration;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") SearchText q,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @AuthenticationPrincipal Person person) {
        return pages.show(access.resource(id, person), q, number);
    }

    @GetMapping("/export.xlsx")
    @Audited("导出数据上传历史")
    void export(
            @PathVariable long id,
            @RequestParam(defaultValue = "") SearchText q,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response)
            throws IOException {
        List<DataSet> history = pages.history(access.resource(id, person), q);
        downloads.send(response, HISTORY, Page.whole(history, history.size()));
    }

    /**
     * A file with errors brings the page back with all of them; one without is shown before it replaces anything. What
     * takes long goes on by itself.
     */
    @PostMapping
    @LargeFile
    @Audited("上传数据")
    Object upload(
            @PathVariable long id,
            @RequestParam(defaultValue = "WHOLE") UploadKind kind,
            @RequestParam("file") MultipartFile file,
            @AuthenticationPrincipal Person person) {
        Resource resource = access.resource(id, person);
        try {
            DataUpload upload = uploads.awaited(uploads.receive(id, kind, file, person, null));
            return "redirect:"
                    + (upload.state() == DataUpload.State.PASSED
                            ? "/catalog/" + id + "/data/proposal"
                            : upload.address());
        } catch (RequestRejected refusal) {
            return pages.refused(resource, refusal, "没有上传成功，当前数据未改变。请改正后重新选择文件：", "");
        }
    }

    @PostMapping("/key")
    @Audited("设定数据主键")
    Object declareKey(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<Long> key,
            @AuthenticationPrincipal Person person,
            RedirectAttributes afterwards) {
        Resource resource = access.resource(id, person);
        try {
            keys.declare(id, key);
        } catch (RequestRejected refusal) {
            return pages.refused(resource, refusal, "主键没有保存：", "");
        }
        afterwards.addFlashAttribute(
                "done",
                key.isEmpty()
                        ? "已取消主键。"
                        : "主键已保存，以后的上传按它比较。" + doubts.sentence(id).orElse(""));
        return "redirect:/catalog/" + id + "/data";
    }

    @PostMapping("/restore")
    @Audited("恢复上一版数据")
    Object restore(
            @PathVariable long id,
            @RequestParam long dataSet,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes afterwards) {
        Resource resource = access.resource(id, person);
        try {
            DataSet restored = restoration.restore(id, dataSet, reason, person);
            afterwards.addFlashAttribute(
                    "done", "已恢复第 %d 版，共 %,d 行。".formatted(restored.version(), restored.rowTotal()));
        } catch (RequestRejected refusal) {
            return pages.refused(resource, refusal, "没有恢复，当前数据未改变：", reason);
        }
        return "redirect:/catalog/" + id + "/data";
    }
}
