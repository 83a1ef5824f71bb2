package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.correction.ChangedRows.Shown;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of all rows that a correction has changed, page by page and to take away. */
@Controller
@RequestMapping("/corrections/{caseNumber}/changes")
class ChangedRowsController {

    private static final ListSheet<Shown> SHEET = ListSheet.<Shown>named("更改的行")
            .column("变化", row -> row.kind().label())
            .column("主键", Shown::key);

    private final ChangedRows rows;
    private final ListDownload downloads;

    ChangedRowsController(ChangedRows rows, ListDownload downloads) {
        this.rows = rows;
        this.downloads = downloads;
    }

    @GetMapping
    @Audited("查看更改的行")
    ModelAndView show(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Person person) {
        return new ModelAndView("correction/changes")
                .addObject("caseNumber", caseNumber)
                .addObject("most", ChangedRows.MOST)
                .addObject("rows", rows.list(caseNumber, person).page(page));
    }

    @GetMapping("/rows.xlsx")
    @Audited("导出更改的行")
    void export(@PathVariable String caseNumber, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        downloads.send(response, SHEET, rows.list(caseNumber, person).whole());
    }
}
