package cn.gov.shuozhou.data.calendar;

import cn.gov.shuozhou.data.tabular.Column;
import cn.gov.shuozhou.data.tabular.TableFile;
import cn.gov.shuozhou.data.tabular.TableLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** A year's notice as a table: one day a row, columns headed in Chinese or in English, in any order. */
final class NoticeFile {

    static final String DATE = "日期";
    static final String KIND = "类型";
    static final String FESTIVAL = "节日";
    static final String NOTICE_URL = "通知网址";

    /** A year has some forty rows. */
    private static final int MOST_ROWS = 400;

    private static final TableLayout LAYOUT = new TableLayout(
            List.of(
                    Column.other(DATE, "date"),
                    Column.other(KIND, "kind"),
                    Column.text(FESTIVAL, "festival"),
                    Column.text(NOTICE_URL, "notice_url")),
            false,
            MOST_ROWS);

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private NoticeFile() {}

    /** Reads a whole file, or refuses it with every problem found, each naming its row. */
    static YearNotice read(int year, String fileName, byte[] content) {
        NoticeRows rows = new NoticeRows(year);
        TableFile.of(fileName, content).rows(LAYOUT).forEach(rows::add);
        return new YearNotice(year, rows.daysOrRefuse());
    }

    /** Reads what {@link #text} has written. */
    static YearNotice read(int year, String text) {
        return read(year, year + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A notice as it is read, whatever the file it came from. */
    static String text(YearNotice notice) {
        StringBuilder text = new StringBuilder("date,kind,festival,notice_url\r\n");
        for (CalendarDay day : notice.days()) {
            text.append(CSVFormat.RFC4180.format(day.date(), day.kind(), day.festival(), day.noticeUrl()))
                    .append("\r\n");
        }
        return text.toString();
    }

    /** The same with a byte order mark, so that spreadsheets take it as UTF-8. */
    static byte[] write(YearNotice notice) {
        return (BYTE_ORDER_MARK + text(notice)).getBytes(StandardCharsets.UTF_8);
    }
}
