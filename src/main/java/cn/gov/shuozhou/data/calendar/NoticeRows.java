package cn.gov.shuozhou.data.calendar;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** Checks the rows of a notice file one by one and remembers every problem, so that all are told at once. */
final class NoticeRows {

    private static final DateTimeFormatter ISO_DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final int MAX_FESTIVAL = 40;
    private static final int MAX_URL = 300;

    private final int year;
    private final NoticeColumns columns;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<LocalDate, CalendarDay> days = new LinkedHashMap<>();
    private final Map<LocalDate, Long> rowOfDate = new LinkedHashMap<>();

    NoticeRows(int year, NoticeColumns columns) {
        this.year = year;
        this.columns = columns;
    }

    void add(CSVRecord row) {
        String festival = NoticeColumns.cell(row, columns.festival());
        String url = NoticeColumns.cell(row, columns.noticeUrl());
        Optional<LocalDate> date = date(row);
        Optional<DayKind> kind = kind(row);
        if (festival.isEmpty() || festival.length() > MAX_FESTIVAL) {
            problem(row, "节日须填写，且不超过 " + MAX_FESTIVAL + " 个字");
        }
        if (url.isEmpty()) {
            problem(row, "缺少通知网址，请填写国务院办公厅通知的公布网址");
        } else if (!url.matches("https?://\\S+") || url.length() > MAX_URL) {
            problem(row, "通知网址“" + url + "”不是网址，应以 http:// 或 https:// 开头，不超过 " + MAX_URL + " 个字符");
        }
        if (date.isPresent() && kind.isPresent()) {
            checkWeekday(row, date.get(), kind.get());
            days.putIfAbsent(date.get(), new CalendarDay(date.get(), kind.get(), festival, url));
        }
    }

    List<CalendarDay> daysOrRefuse() {
        if (!problems.isEmpty()) {
            throw RequestRejected.invalid(problems);
        }
        return List.copyOf(days.values());
    }

    private Optional<LocalDate> date(CSVRecord row) {
        String text = NoticeColumns.cell(row, columns.date());
        try {
            LocalDate date = LocalDate.parse(text, ISO_DATE);
            if (!YearNotice.covers(year, date)) {
                problem(row, "日期 " + text + " 不属于 " + year + " 年（元旦安排可以包含上一年 12 月 25 日以后的日期），请核对年份");
                return Optional.empty();
            }
            Long earlier = rowOfDate.putIfAbsent(date, row.getRecordNumber());
            if (earlier != null) {
                problem(row, "日期 " + text + " 与第 " + earlier + " 行重复，请只保留一行");
            }
            return Optional.of(date);
        } catch (DateTimeException wrong) {
            problem(row, "日期“" + text + "”不正确，应为 " + year + "-01-01 这样的写法");
            return Optional.empty();
        }
    }

    private Optional<DayKind> kind(CSVRecord row) {
        String text = NoticeColumns.cell(row, columns.kind());
        Optional<DayKind> kind = DayKind.parse(text);
        if (kind.isEmpty()) {
            problem(
                    row,
                    "类型“" + text + "”不认识，只能是 HOLIDAY（放假）、HOLIDAY_WEEKEND（放假（周末））、MAKEUP_WORKDAY（调休上班）或 WORKDAY（正常上班）");
        }
        return kind;
    }

    private void checkWeekday(CSVRecord row, LocalDate date, DayKind kind) {
        if (!kind.fits(date)) {
            String weekday = Weekdays.name(date);
            problem(
                    row,
                    "%s 是%s，不能填 %s（%s）：%s"
                            .formatted(
                                    date,
                                    weekday,
                                    kind.name(),
                                    kind.label(),
                                    DayKind.isWeekend(date)
                                            ? "周末放假填 HOLIDAY_WEEKEND，周末上班填 MAKEUP_WORKDAY"
                                            : "周一至周五放假填 HOLIDAY，正常上班填 WORKDAY"));
        }
    }

    private void problem(CSVRecord row, String sentence) {
        problems.add(new Problem("file", "第 " + row.getRecordNumber() + " 行：" + sentence));
    }
}
