package cn.gov.shuozhou.data.delivery.freshness;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 更新超期登记 for the department that owes the data, and for whoever supervises. */
@Controller
@RequestMapping(RenewalRegisterController.ADDRESS)
class RenewalRegisterController {

    static final String ADDRESS = "/renewals/overdue";

    private static final ListSheet<RenewalOverdue> SHEET = ListSheet.<RenewalOverdue>named("更新超期登记")
            .column("资源代码", RenewalOverdue::resourceCode)
            .column("资源", RenewalOverdue::resourceName)
            .column("提供部门", RenewalOverdue::departmentName)
            .column("更新周期", one -> one.updateCycle().label())
            .column("上次更新", RenewalOverdue::renewedOn)
            .column("最迟更新", RenewalOverdue::dueOn)
            .column("登记时间", RenewalOverdue::recordedAt)
            .column("结果", one -> one.state().label())
            .column("更新或者解除之日", RenewalOverdue::endedOn);

    private final RenewalRegister register;
    private final ListDownload downloads;
    private final Clock clock;

    RenewalRegisterController(RenewalRegister register, ListDownload downloads, Clock clock) {
        this.register = register;
        this.downloads = downloads;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            OverdueRenewalFilter filter,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Person person) {
        return new ModelAndView("delivery/freshness/register")
                .addObject("entries", register.list(filter, person).page(page))
                .addObject("filter", filter)
                .addObject("states", RenewalState.values())
                .addObject("today", LocalDate.now(clock));
    }

    @GetMapping("/export.xlsx")
    @Audited("导出更新超期登记")
    void export(OverdueRenewalFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        downloads.send(response, SHEET, register.list(filter, person).whole());
    }
}
