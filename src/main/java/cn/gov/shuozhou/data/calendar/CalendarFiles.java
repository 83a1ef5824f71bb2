package cn.gov.shuozhou.data.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The notices that come with the system: {@code calendar/2016.csv} and so on, one file a year. */
final class CalendarFiles {

    private static final String PATTERN = "classpath:calendar/20*.csv";

    private CalendarFiles() {}

    static List<YearNotice> read() {
        try {
            List<YearNotice> notices = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(PATTERN)) {
                int year = Integer.parseInt(String.valueOf(file.getFilename()).replace(".csv", ""));
                notices.add(NoticeFile.read(year, year + ".csv", file.getContentAsByteArray()));
            }
            return notices;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
