package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.catalog.CatalogFilter;
import cn.gov.shuozhou.data.catalog.ResourceQuery;
import cn.gov.shuozhou.data.download.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The catalogue to take away, for everybody who may look at it. */
@Controller
@RequestMapping("/catalog")
class CatalogExportController {

    private final CatalogExport export;
    private final DcatExport dcat;
    private final Clock clock;

    CatalogExportController(CatalogExport export, DcatExport dcat, Clock clock) {
        this.dcat = dcat;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping("/exchange")
    String files() {
        return "catalog/exchange";
    }

    @GetMapping("/export.xlsx")
    @Audited("导出目录查询结果")
    void export(CatalogFilter filter, HttpServletResponse response) throws IOException {
        ResourceQuery query = filter.query();
        export.check(query);
        Download.head(response, "数据目录-" + today() + ".xlsx", Download.XLSX);
        export.write(query, CatalogField.ALL, response.getOutputStream());
    }

    @GetMapping("/template.xlsx")
    @Audited("下载目录编制模板")
    void template(HttpServletResponse response) throws IOException {
        Download.head(response, "政务数据资源目录编制模板.xlsx", Download.XLSX);
        export.writeTemplate(response.getOutputStream());
    }

    @GetMapping("/city.xlsx")
    @Audited("导出全市政务数据资源目录")
    void city(HttpServletResponse response) throws IOException {
        ResourceQuery everything = ResourceQuery.of("");
        export.check(everything);
        Download.head(response, "朔州市政务数据资源目录-" + today() + ".xlsx", Download.XLSX);
        export.write(everything, CatalogField.NATIONAL, response.getOutputStream());
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
