package cn.gov.shuozhou.data.opening;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 停止开放 and 恢复开放, for the bureau. */
@Controller
@RequestMapping(OpenWithdrawals.ADDRESS)
class OpenWithdrawalController {

    private static final ListSheet<OpenWithdrawal> SHEET = ListSheet.<OpenWithdrawal>named("停止开放")
            .column("信息资源代码", OpenWithdrawal::resourceCode)
            .column("信息资源名称", OpenWithdrawal::resourceName)
            .column("提供部门", OpenWithdrawal::departmentName)
            .column("停止开放的理由", OpenWithdrawal::reason)
            .column("停止开放人", OpenWithdrawal::withdrawnByName)
            .column("停止开放时间", OpenWithdrawal::withdrawnAt)
            .column("恢复开放的理由", OpenWithdrawal::restoredReason)
            .column("恢复开放人", OpenWithdrawal::restoredByName)
            .column("恢复开放时间", OpenWithdrawal::restoredAt);

    private final OpenWithdrawals withdrawals;
    private final ListDownload downloads;

    OpenWithdrawalController(OpenWithdrawals withdrawals, ListDownload downloads) {
        this.withdrawals = withdrawals;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView list(
            OpenWithdrawalFilter filter,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String code) {
        return page(filter, page, code);
    }

    private ModelAndView page(OpenWithdrawalFilter filter, int page, String code) {
        return new ModelAndView("opening/withdrawals")
                .addObject("withdrawals", withdrawals.list(filter).page(page))
                .addObject("filter", filter)
                .addObject("code", code);
    }

    @GetMapping("/export.xlsx")
    @Audited("导出停止开放清单")
    void export(OpenWithdrawalFilter filter, HttpServletResponse response) throws IOException {
        downloads.send(response, SHEET, withdrawals.list(filter).whole());
    }

    @PostMapping
    @Audited("停止开放数据")
    Object withdraw(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> withdrawals.withdraw(code, reason, person),
                OpenWithdrawals.ADDRESS,
                "已停止开放，正在进行的下载随即中止。",
                redirect,
                () -> page(new OpenWithdrawalFilter(null, null), 1, code));
    }

    @PostMapping("/{id}/restoration")
    @Audited("恢复开放数据")
    Object restore(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String restoreReason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> withdrawals.restore(id, restoreReason, person),
                OpenWithdrawals.ADDRESS,
                "已恢复开放。",
                redirect,
                () -> page(new OpenWithdrawalFilter(null, null), 1, ""));
    }
}
