package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 账号安全的机构页: the security administrator confirms where departments stand. */
@Controller
@RequestMapping("/accounts/departments")
class DepartmentRequestController {

    private static final ListSheet<DepartmentRequest> SHEET = ListSheet.<DepartmentRequest>named("机构申请")
            .column("部门代码", DepartmentRequest::departmentCode)
            .column("部门", DepartmentRequest::departmentName)
            .column("申请", DepartmentRequest::what)
            .column("行政区划", DepartmentRequest::regionName)
            .column("层级", request -> request.level().label())
            .column("类别", request -> request.kind().label())
            .column("提出人", DepartmentRequest::requestedBy)
            .column("提出时间", DepartmentRequest::requestedAt)
            .column("状态", request -> request.outcome().label())
            .column("办理人", DepartmentRequest::decidedBy)
            .column("办理时间", DepartmentRequest::decidedAt);

    private final DepartmentRequests requests;
    private final ListDownload downloads;

    DepartmentRequestController(DepartmentRequests requests, ListDownload downloads) {
        this.requests = requests;
        this.downloads = downloads;
    }

    @GetMapping
    String list(DepartmentRequestFilter filter, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("requests", requests.requests(filter).page(page));
        model.addAttribute("filter", filter);
        return "organization/department-requests";
    }

    @GetMapping("/export.xlsx")
    @Audited("导出机构申请")
    void export(DepartmentRequestFilter filter, HttpServletResponse response) throws IOException {
        downloads.send(response, SHEET, requests.requests(filter).whole());
    }

    @PostMapping("/{id}/confirm")
    @Audited("确认机构申请")
    String confirm(
            @AuthenticationPrincipal Person securityAdministrator, @PathVariable long id, RedirectAttributes flash) {
        requests.confirm(securityAdministrator, id);
        flash.addFlashAttribute("done", "已确认，行政区划、层级和类别已生效。");
        return "redirect:/accounts/departments";
    }

    @PostMapping("/{id}/refuse")
    @Audited("不同意机构申请")
    String refuse(
            @AuthenticationPrincipal Person securityAdministrator, @PathVariable long id, RedirectAttributes flash) {
        requests.refuse(securityAdministrator, id);
        flash.addFlashAttribute("done", "已登记不同意，部门没有变化。");
        return "redirect:/accounts/departments";
    }
}
