package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 抽查. */
@Controller
@RequestMapping(RecheckController.PAGE)
class RecheckController {

    static final String PAGE = "/supervision/rechecks";

    private static final ListSheet<Recheck> SHEET = ListSheet.<Recheck>named("抽查")
            .column("办件编号", Recheck::caseNumber)
            .column("部门", Recheck::departmentName)
            .column("抽中时间", Recheck::drawnAt)
            .column("结果", one -> one.result() == null ? "待复查" : one.result().label())
            .column("查看的情况", Recheck::text)
            .column("复查人", Recheck::checkedByName)
            .column("复查时间", Recheck::checkedAt);

    private final Rechecks rechecks;
    private final ListDownload downloads;

    RecheckController(Rechecks rechecks, ListDownload downloads) {
        this.rechecks = rechecks;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal Person person) {
        return page(page, person);
    }

    private ModelAndView page(int page, Person person) {
        return new ModelAndView("supervision/rechecks")
                .addObject("rechecks", rechecks.list().page(page))
                .addObject("ownDepartment", person.departmentCode())
                .addObject("results", RecheckResult.values());
    }

    @GetMapping("/export.xlsx")
    @Audited("导出整改抽查")
    void export(HttpServletResponse response) throws IOException {
        downloads.send(response, SHEET, rechecks.list().whole());
    }

    @PostMapping("/{caseNumber}")
    @Audited("登记整改抽查结果")
    Object enter(
            @PathVariable String caseNumber,
            @RequestParam(required = false) @Nullable RecheckResult result,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> rechecks.enter(caseNumber, result, text, person),
                PAGE,
                "结果已登记。",
                redirect,
                () -> page(1, person));
    }
}
