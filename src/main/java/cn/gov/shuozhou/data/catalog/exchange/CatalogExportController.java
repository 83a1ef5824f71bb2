package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.catalog.CatalogFilter;
import cn.gov.shuozhou.data.catalog.exchange.CatalogExport.Wanted;
import cn.gov.shuozhou.data.download.Download;
import cn.gov.shuozhou.data.export.Exports;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The catalogue to take away, for everybody who may look at it. */
@Controller
@RequestMapping("/catalog")
class CatalogExportController {

    private final CatalogExport export;
    private final Exports exports;
    private final DcatExport dcat;
    private final Clock clock;

    CatalogExportController(CatalogExport export, Exports exports, DcatExport dcat, Clock clock) {
        this.dcat = dcat;
        this.export = export;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping("/exchange")
    String files() {
        return "catalog/exchange";
    }

    @GetMapping("/export.xlsx")
    @Audited("导出目录查询结果")
    @Nullable
    String export(CatalogFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        return send(new Wanted(filter, false), person, response);
    }

    @GetMapping("/template.xlsx")
    @Audited("下载目录编制模板")
    void template(HttpServletResponse response) throws IOException {
        Download.head(response, "政务数据资源目录编制模板.xlsx", Download.XLSX);
        export.writeTemplate(response.getOutputStream());
    }

    @GetMapping("/city.xlsx")
    @Audited("导出全市政务数据资源目录")
    @Nullable
    String city(@AuthenticationPrincipal Person person, HttpServletResponse response) throws IOException {
        return send(Wanted.CITY, person, response);
    }

    /** A short one at once; a long one is made beside. */
    private @Nullable String send(Wanted wanted, Person person, HttpServletResponse response) throws IOException {
        if (export.count(wanted, person, Page.WHOLE_SIZE + 1) > Page.WHOLE_SIZE) {
            return "redirect:" + exports.order(export, wanted, person);
        }
        Download.head(response, export.title(wanted) + "-" + today() + ".xlsx", Download.XLSX);
        export.write(wanted, person, response.getOutputStream(), written -> {});
        return null;
    }

    @GetMapping("/dcat.jsonld")
    @Audited("导出目录元数据（DCAT）")
    void dcat(HttpServletResponse response) throws IOException {
        Download.head(response, "catalog.jsonld", Download.JSON_LD);
        dcat.write(response.getOutputStream());
    }

    private String today() {
        return LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
