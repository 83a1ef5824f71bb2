package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 案卷: what is before the leading group, or will be. */
@Controller
@RequestMapping(DossierController.PAGE)
class DossierController {

    static final String PAGE = "/supervision/dossiers";

    private static final ListSheet<Dossier> SHEET = ListSheet.<Dossier>named("上报案卷")
            .column("部门", Dossier::departmentName)
            .column("案件数", Dossier::cases)
            .column("状态", one -> one.state().label())
            .column("开立时间", Dossier::openedAt)
            .column("上报时间", Dossier::reportedAt)
            .column("上报文号", Dossier::reportNumber)
            .column("决定时间", Dossier::decidedAt);

    private final Dossiers dossiers;
    private final Organization organization;
    private final ListDownload downloads;

    DossierController(Dossiers dossiers, Organization organization, ListDownload downloads) {
        this.dossiers = dossiers;
        this.organization = organization;
        this.downloads = downloads;
    }

    @GetMapping
    String list(DossierFilter filter, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("dossiers", dossiers.list(filter).page(page));
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", DossierState.values());
        model.addAttribute("departments", organization.departments());
        return "supervision/dossiers";
    }

    @GetMapping("/export.xlsx")
    @Audited("导出上报案卷")
    void export(DossierFilter filter, HttpServletResponse response) throws IOException {
        downloads.send(response, SHEET, dossiers.list(filter).whole());
    }
}
