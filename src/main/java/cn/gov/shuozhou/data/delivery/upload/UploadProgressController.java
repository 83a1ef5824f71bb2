package cn.gov.shuozhou.data.delivery.upload;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.delivery.DataProposals;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.regulation.Article;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 上传进度: how far a file has come; the page can be left and come back to. */
@Controller
@RequestMapping("/catalog/{id}/data/uploads/{upload}")
@Article({"第十七条", "第三十一条"})
class UploadProgressController {

    private final UploadAccess access;
    private final DataUploads uploads;
    private final DataProposals proposals;

    UploadProgressController(UploadAccess access, DataUploads uploads, DataProposals proposals) {
        this.access = access;
        this.uploads = uploads;
        this.proposals = proposals;
    }

    /** Leads on to what is to be confirmed, as soon as there is something. */
    @GetMapping
    Object show(@PathVariable long id, @PathVariable("upload") long number, @AuthenticationPrincipal Person person) {
        Resource resource = access.resource(id, person);
        DataUpload upload = uploads.find(id, number);
        if (upload.state() == DataUpload.State.PASSED
                && proposals
                        .of(id)
                        .filter(waiting -> waiting.uploadedBy().equals(upload.personId()))
                        .isPresent()) {
            return "redirect:/catalog/" + id + "/data/proposal";
        }
        return new ModelAndView("delivery/upload-progress")
                .addObject("resource", resource)
                .addObject("upload", upload)
                .addObject("problems", uploads.problems(upload));
    }

    /** What the page asks for again and again while the file is being read. */
    @GetMapping("/progress")
    ModelAndView progress(
            @PathVariable long id,
            @PathVariable("upload") long number,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response) {
        access.resource(id, person);
        DataUpload upload = uploads.find(id, number);
        if (!upload.state().isUnderWay()) {
            response.setHeader("HX-Refresh", "true");
        }
        return new ModelAndView("delivery/upload-progress :: progress").addObject("upload", upload);
    }

    @PostMapping("/cancel")
    @Audited("取消上传的数据")
    String cancel(
            @PathVariable long id,
            @PathVariable("upload") long number,
            @AuthenticationPrincipal Person person,
            RedirectAttributes afterwards) {
        access.resource(id, person);
        uploads.cancel(uploads.find(id, number));
        afterwards.addFlashAttribute("done", "已取消，当前数据未改变。");
        return "redirect:/catalog/" + id + "/data";
    }
}
