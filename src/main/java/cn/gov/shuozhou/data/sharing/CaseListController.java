package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.organization.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of cases: those a department has received, and for the bureau those of the whole city. */
@Controller
class CaseListController {

    private final SharingApplications applications;

    CaseListController(SharingApplications applications) {
        this.applications = applications;
    }

    @GetMapping("/sharing/received")
    String received(
            @RequestParam(required = false) @Nullable ApplicationStatus status,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Person person,
            Model model) {
        model.addAttribute("title", "收到的申请");
        model.addAttribute("address", "/sharing/received");
        return list(new CaseFilter(null, person.departmentCode(), status, overdue, q), page, model);
    }

    @GetMapping("/sharing/cases")
    String all(
            @RequestParam(required = false) @Nullable ApplicationStatus status,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("title", "办件总览");
        model.addAttribute("address", "/sharing/cases");
        return list(new CaseFilter(null, null, status, overdue, q), page, model);
    }

    private String list(CaseFilter filter, int page, Model model) {
        model.addAttribute("cases", applications.list(filter, page));
        model.addAttribute("filter", filter);
        model.addAttribute(
                "statuses", List.of(ApplicationStatus.values()).subList(1, ApplicationStatus.values().length));
        return "sharing/cases";
    }
}
