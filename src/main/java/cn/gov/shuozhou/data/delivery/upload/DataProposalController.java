package cn.gov.shuozhou.data.delivery.upload;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.delivery.DataProposal;
import cn.gov.shuozhou.data.delivery.DataProposals;
import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 核对上传: what an upload would change, before it changes it. */
@Controller
@RequestMapping("/catalog/{id}/data/proposal")
@Article({"第十七条", "第三十一条"})
class DataProposalController {

    private static final String GONE = "没有等待确认的上传，可能已经替换、放弃或者过期（保留一天）。";

    private final UploadAccess access;
    private final UploadPages uploadPages;
    private final DataProposals proposals;

    DataProposalController(UploadAccess access, UploadPages uploadPages, DataProposals proposals) {
        this.access = access;
        this.uploadPages = uploadPages;
        this.proposals = proposals;
    }

    @GetMapping
    Object show(@PathVariable long id, @AuthenticationPrincipal Person person, RedirectAttributes afterwards) {
        Resource resource = access.resource(id, person);
        Optional<DataProposal> proposal = proposals.of(id);
        if (proposal.isEmpty()) {
            afterwards.addFlashAttribute("done", GONE);
            return back(id);
        }
        return page(resource, proposal.get(), "", List.of());
    }

    /** A missing reason is asked for on the same page; what was overtaken is told on the page for uploads. */
    @PostMapping
    @Audited("确认替换数据")
    Object confirm(
            @PathVariable long id,
            @RequestParam long dataSet,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes afterwards) {
        Resource resource = access.resource(id, person);
        try {
            DataSet used = proposals.confirm(id, dataSet, reason, person);
            afterwards.addFlashAttribute("done", "已替换为第 %d 版，共 %,d 行。".formatted(used.version(), used.rowTotal()));
            return back(id);
        } catch (RequestRejected refusal) {
            Optional<DataProposal> proposal = proposals.of(id);
            if (refusal.kind() == RequestRejected.Kind.INVALID && proposal.isPresent()) {
                ModelAndView again = page(resource, proposal.get(), reason, refusal.problems());
                again.setStatus(HttpStatus.BAD_REQUEST);
                return again;
            }
            return uploadPages.refused(resource, refusal, "没有替换，当前数据未改变：", "");
        }
    }

    @PostMapping("/discard")
    @Audited("放弃上传的数据")
    String discard(
            @PathVariable long id,
            @RequestParam long dataSet,
            @AuthenticationPrincipal Person person,
            RedirectAttributes afterwards) {
        access.resource(id, person);
        proposals.giveUp(id, dataSet);
        afterwards.addFlashAttribute("done", "已放弃，当前数据未改变。");
        return back(id);
    }

    private static ModelAndView page(
            Resource resource, DataProposal proposal, String reason, List<RequestRejected.Problem> problems) {
        return new ModelAndView("delivery/proposal")
                .addObject("resource", resource)
                .addObject("proposal", proposal)
                .addObject("reason", reason)
                .addObject("problems", problems);
    }

    private static String back(long id) {
        return "redirect:/catalog/" + id + "/data";
    }
}
