package cn.gov.shuozhou.data.calendar;

import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

/** Lets tests of other packages adopt a notice as the bureau does. */
@TestComponent
public class NoticeLoading {

    private final Calendars calendars;

    NoticeLoading(Calendars calendars) {
        this.calendars = calendars;
    }

    public void adopt(int year, String... rows) {
        calendars.adopt(NoticeFile.read(year, whole(year, rows)), "bureau.supervisor", "bureau.bureau", null);
    }

    /** A notice for 2027 of these rows, and of every other day that the law asks for. */
    static String whole(String... rows) {
        return whole(2027, rows);
    }

    /** The same for any year. */
    public static String whole(int year, String... rows) {
        Stream<String> statutory = FixedHolidays.of(year).stream()
                .filter(day -> Stream.of(rows)
                        .noneMatch(row -> row.startsWith(day.date().toString())))
                .map(day -> String.join(",", day.date().toString(), day.kind().name(), day.festival()));
        return text(Stream.concat(statutory, Stream.of(rows)).toArray(String[]::new));
    }

    static String text(String... rows) {
        StringBuilder text = new StringBuilder("date,kind,festival,notice_url\n");
        for (String row : rows) {
            text.append(row).append(",https://www.gov.cn/notice.htm\n");
        }
        return text.toString();
    }
}
