package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.CaseDeadlines;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of the applications that a department has received. */
@Controller
class ReceivedController {

    private final SharingApplications applications;
    private final CaseDeadlines deadlines;

    ReceivedController(SharingApplications applications, CaseDeadlines deadlines) {
        this.applications = applications;
        this.deadlines = deadlines;
    }

    @GetMapping("/sharing/received")
    String received(
            @RequestParam(required = false) @Nullable ApplicationStatus status,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Person person,
            Model model) {
        ApplicationFilter filter = new ApplicationFilter(null, person.departmentCode(), status, overdue, q);
        Page<SharingApplication> cases = applications.list(filter, page);
        model.addAttribute("cases", cases);
        model.addAttribute(
                "deadlines",
                deadlines.ofNumbers(
                        cases.rows().stream().map(SharingApplication::number).toList()));
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", ApplicationStatus.submitted());
        return "sharing/received";
    }

    /** Where the cases of the whole city stood before the list of all procedures. */
    @GetMapping("/sharing/cases")
    String all() {
        return "redirect:/cases?procedure=" + ConditionalSharingProcess.KEY;
    }
}
