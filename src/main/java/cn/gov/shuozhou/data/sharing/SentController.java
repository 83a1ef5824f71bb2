package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.organization.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 我的申请: the applications that a department has sent, and the drafts of the person. */
@Controller
class SentController {

    private final SharingApplications applications;
    private final Drafts drafts;
    private final ApplicationList list;

    SentController(SharingApplications applications, Drafts drafts, ApplicationList list) {
        this.applications = applications;
        this.drafts = drafts;
        this.list = list;
    }

    @GetMapping("/sharing/applications")
    String sent(
            ApplicationFilter filter,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Person person,
            Model model) {
        model.addAttribute("drafts", drafts.of(person));
        list.show(applications.sent(person.departmentCode(), filter).page(page), filter, model);
        return "sharing/applications";
    }

    @GetMapping("/sharing/applications/export.xlsx")
    @Audited("导出我的申请")
    void export(ApplicationFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        list.send("我的申请", applications.sent(person.departmentCode(), filter), response);
    }
}
