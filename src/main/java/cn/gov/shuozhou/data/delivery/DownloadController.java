package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.delivery.DataUse.Format;
import cn.gov.shuozhou.data.download.Download;
import cn.gov.shuozhou.data.download.SafeCell;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.SheetWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Files with granted data. They are written straight to the connection while the rows are read, in the request's own
 * thread: neither memory nor sign-in depends on their size.
 */
@Controller
class DownloadController {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final CSVFormat CSV = CSVFormat.RFC4180;

    private final GrantAccess access;
    private final GrantedData data;
    private final DataSets dataSets;
    private final Clock clock;

    DownloadController(GrantAccess access, GrantedData data, DataSets dataSets, Clock clock) {
        this.access = access;
        this.data = data;
        this.dataSets = dataSets;
        this.clock = clock;
    }

    @GetMapping("/grants/{number}/data.csv")
    @Audited("下载数据（CSV）")
    void csv(
            @PathVariable String number,
            @AuthenticationPrincipal Person person,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var grant = readable(number, person);
        data.use(grant, DataTaker.of(person), Format.CSV, request.getRemoteAddr(), rows -> {
            head(response, grant, ".csv", "text/csv;charset=UTF-8");
            var out = new BufferedWriter(
                    new OutputStreamWriter(rows.over(response.getOutputStream()), StandardCharsets.UTF_8));
            out.write(BYTE_ORDER_MARK);
            var printer = new CSVPrinter(out, CSV);
            print(printer, names(grant));
            rows.forEach((rowNo, values) -> print(printer, values));
            out.flush();
        });
    }

    /** What a workbook says above its data; a CSV file begins with the names of its columns, as every program expects. */
    @GetMapping("/grants/{number}/notes.txt")
    @Audited("下载来源和使用条件")
    void notes(@PathVariable String number, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        var grant = readable(number, person);
        head(response, grant, "-来源和使用条件.txt", "text/plain;charset=UTF-8");
        var lines = Provenance.lines(grant, person, LocalDateTime.now(clock)).stream()
                .map(line -> String.join("：", line) + "\r\n")
                .collect(Collectors.joining());
        response.getOutputStream().write((BYTE_ORDER_MARK + lines).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/grants/{number}/data.xlsx")
    @Audited("下载数据（Excel）")
    void xlsx(
            @PathVariable String number,
            @AuthenticationPrincipal Person person,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var grant = readable(number, person);
        var provenance = Provenance.lines(grant, person, LocalDateTime.now(clock));
        if (dataSets.rowCount(grant.resourceId()) > SheetWriter.MOST_ROWS - provenance.size() - 1) {
            throw RequestRejected.invalid("format", "数据超过 Excel 工作表能放下的 1,048,576 行，请下载 CSV 文件。");
        }
        data.use(grant, DataTaker.of(person), Format.XLSX, request.getRemoteAddr(), rows -> {
            head(response, grant, ".xlsx", Download.XLSX);
            try (var sheet = new SheetWriter(rows.over(response.getOutputStream()), grant.resourceName())) {
                provenance.forEach(sheet::row);
                sheet.heading(names(grant));
                rows.forEach((rowNo, values) -> sheet.row(values));
                sheet.finish();
            }
        });
    }

    /** Named after the grant, so that a copy still says under which it was taken. */
    private static void head(HttpServletResponse response, Grant grant, String ending, String contentType) {
        Download.head(
                response,
                grant.number() + "-" + grant.resourceName() + ending,
                grant.number() + ending.substring(ending.lastIndexOf('.')),
                contentType);
    }

    private Grant readable(String number, Person person) {
        var grant = access.readable(number, person, DeliveryMode.FILE);
        if (!dataSets.hasData(grant.resourceId())) {
            throw RequestRejected.conflict("提供部门还没有把这项数据提供到平台，请稍后再试，或联系提供部门。");
        }
        return grant;
    }

    private static List<String> names(Grant grant) {
        return grant.items().stream().map(GrantedItem::name).toList();
    }

    private static void print(CSVPrinter printer, List<String> values) throws IOException {
        for (var value : values) {
            printer.print(SafeCell.of(value));
        }
        printer.println();
    }
}
