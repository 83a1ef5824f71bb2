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

/** 收到的申请: the applications that a department has received. */
@Controller
class ReceivedController {

    private final SharingApplications applications;
    private final ApplicationList list;

    ReceivedController(SharingApplications applications, ApplicationList list) {
        this.applications = applications;
        this.list = list;
    }

    @GetMapping("/sharing/received")
    String received(
            ApplicationFilter filter,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Person person,
            Model model) {
        list.show(applications.received(person.departmentCode(), filter).page(page), filter, model);
        return "sharing/received";
    }

    @GetMapping("/sharing/received/export.xlsx")
    @Audited("导出收到的申请")
    void export(ApplicationFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        list.send("收到的申请", applications.received(person.departmentCode(), filter), response);
    }

    /** Where the cases of the whole city stood before the list of all procedures. */
    @GetMapping("/sharing/cases")
    String all() {
        return "redirect:/cases?procedure=" + ConditionalSharingProcess.KEY;
    }
}
