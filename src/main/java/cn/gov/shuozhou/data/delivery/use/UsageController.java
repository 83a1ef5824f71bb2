package cn.gov.shuozhou.data.delivery.use;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.delivery.DataUse.Format;
import cn.gov.shuozhou.data.delivery.DataUse.Outcome;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 使用记录: who took which data, over all grants that the reader may see. */
@Controller
@RequestMapping(UsageController.ADDRESS)
class UsageController {

    static final String ADDRESS = "/data-uses";

    private static final ListSheet<UsageRecord> SHEET = ListSheet.<UsageRecord>named("使用记录")
            .column("时间", UsageRecord::startedAt)
            .column("结束时间", UsageRecord::finishedAt)
            .column("使用部门", UsageRecord::holderName)
            .column("经手人", UsageRecord::personName)
            .column("资源", UsageRecord::resourceName)
            .column("提供部门", UsageRecord::providerName)
            .column("授权编号", UsageRecord::grantNumber)
            .column("用途", UsageRecord::purpose)
            .column("形式", use -> use.format().label())
            .column("行数", UsageRecord::rowTotal)
            .column("来源地址", UsageRecord::remoteAddress)
            .column("结果", use -> use.outcome().label());

    private final UsageRecords records;
    private final ListDownload downloads;

    UsageController(UsageRecords records, ListDownload downloads) {
        this.records = records;
        this.downloads = downloads;
    }

    @GetMapping
    @Audited("查看使用记录清单")
    ModelAndView list(
            UsageFilter filter, @RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal Person person) {
        return new ModelAndView("delivery/use/uses")
                .addObject("uses", records.list(filter, person).page(page))
                .addObject("filter", filter)
                .addObject("parts", UsageFilter.Part.values())
                .addObject("formats", Format.values())
                .addObject("outcomes", Outcome.values());
    }

    @GetMapping("/export.xlsx")
    @Audited("导出使用记录清单")
    void export(UsageFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        downloads.send(response, SHEET, records.list(filter, person).whole());
    }
}
