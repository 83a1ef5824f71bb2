package cn.gov.shuozhou.data.download;

import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.ListSheet;
import cn.gov.shuozhou.data.workbook.SheetWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What a list shows, with its filter, as a workbook. */
@Component
public class ListDownload {

    private static final String TOO_MANY = "符合条件的超过 %,d 条，一次最多导出这么多。请增加筛选条件，分次导出。";

    private final Clock clock;

    ListDownload(Clock clock) {
        this.clock = clock;
    }

    /**
     * Sends the list under the worksheet's name and today's date.
     *
     * @param rows made by {@link Page#whole}
     * @throws RequestRejected invalid when there are more rows than the page holds
     */
    public <T> void send(HttpServletResponse response, ListSheet<T> sheet, Page<T> rows) throws IOException {
        if (rows.total() > rows.size()) {
            throw RequestRejected.invalid("q", TOO_MANY.formatted(rows.size()));
        }
        send(response, sheet.name(), List.of(sheet.with(rows.rows())));
    }

    /** Sends several worksheets; nothing leaves before all of them are written. */
    public void send(HttpServletResponse response, String title, List<Consumer<SheetWriter>> sheets)
            throws IOException {
        String date = LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
        Download.head(response, title + "-" + date + ".xlsx", Download.XLSX);
        try (var workbook = new SheetWriter(response.getOutputStream())) {
            sheets.forEach(sheet -> sheet.accept(workbook));
            workbook.finish();
        }
    }
}
