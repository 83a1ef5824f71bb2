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
import java.util.stream.Stream;
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

    /** Rows of a sheet that are kept for what stands above the data. */
    private static final int ROOM_FOR_NOTES = 1_000;

    private final GrantAccess access;
    private final GrantedData data;
    private final DataSets dataSets;
    private final GrantMarks marks;
    private final Clock clock;

    DownloadController(GrantAccess access, GrantedData data, DataSets dataSets, GrantMarks marks, Clock clock) {
        this.access = access;
        this.data = data;
        this.dataSets = dataSets;
        this.marks = marks;
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
        var current = current(grant);
        var marked = marks.of(grant, current);
        data.use(grant, DataTaker.of(person), Format.CSV, request.getRemoteAddr(), rows -> {
            head(response, grant, ".csv", "text/csv;charset=UTF-8");
            var out = new BufferedWriter(
                    new OutputStreamWriter(rows.over(response.getOutputStream()), StandardCharsets.UTF_8));
            out.write(BYTE_ORDER_MARK);
            var printer = new CSVPrinter(out, CSV);
            print(printer, names(grant, marked));
            rows.forEach(current, 0, Long.MAX_VALUE, (rowNo, values) -> print(printer, cells(values, rowNo, marked)));
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
        var lines = about(grant, person).stream()
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
        var current = current(grant);
        var marked = marks.of(grant, current);
        if (current.rowTotal() > SheetWriter.MOST_ROWS - ROOM_FOR_NOTES) {
            throw RequestRejected.invalid("format", "数据超过 Excel 工作表能放下的 1,048,576 行，请下载 CSV 文件。");
        }
        var provenance = about(grant, person);
        data.use(grant, DataTaker.of(person), Format.XLSX, request.getRemoteAddr(), rows -> {
            head(response, grant, ".xlsx", Download.XLSX);
            try (var sheet = new SheetWriter(rows.over(response.getOutputStream()), grant.resourceName())) {
                provenance.forEach(sheet::row);
                sheet.heading(names(grant, marked));
                rows.forEach(current, 0, Long.MAX_VALUE, (rowNo, values) -> sheet.row(cells(values, rowNo, marked)));
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
        current(grant);
        return grant;
    }

    private DataSet current(Grant grant) {
        return dataSets.current(grant.resourceId())
                .filter(set -> set.rowTotal() > 0)
                .orElseThrow(() -> RequestRejected.conflict("提供部门还没有把这项数据提供到平台，请稍后再试，或联系提供部门。"));
    }

    private List<List<String>> about(Grant grant, Person person) {
        return Stream.of(
                        Provenance.lines(grant, person, LocalDateTime.now(clock)),
                        marks.of(grant, current(grant)).lines(),
                        marks.takeNews(grant).stream()
                                .map(news -> List.of("更正告知", news))
                                .toList())
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> names(Grant grant, MarkedRows marked) {
        return cells(grant.items().stream().map(GrantedItem::name).toList(), MarkedRows.COLUMN, marked);
    }

    private static List<String> cells(List<String> values, long rowNo, MarkedRows marked) {
        return cells(values, marked.of(rowNo), marked);
    }

    private static List<String> cells(List<String> values, String more, MarkedRows marked) {
        return marked.any() ? Stream.concat(values.stream(), Stream.of(more)).toList() : values;
    }

    private static void print(CSVPrinter printer, List<String> values) throws IOException {
        for (var value : values) {
            printer.print(SafeCell.of(value));
        }
        printer.println();
    }
}
