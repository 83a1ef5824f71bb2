package cn.gov.shuozhou.data.calendar;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.tabular.DayReading;
import cn.gov.shuozhou.data.tabular.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the rows of a notice file one by one and remembers every problem, so that all are told at once. */
final class NoticeRows {

    private static final int MAX_FESTIVAL = 40;
    private static final int MAX_URL = 300;

    private final int year;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<LocalDate, CalendarDay> days = new LinkedHashMap<>();
    private final Map<LocalDate, Long> rowOfDate = new LinkedHashMap<>();

    NoticeRows(int year) {
        this.year = year;
    }

    void add(TableRow row) {
        String festival = row.text(NoticeFile.FESTIVAL);
        String url = row.text(NoticeFile.NOTICE_URL);
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

    private Optional<LocalDate> date(TableRow row) {
        String text = row.text(NoticeFile.DATE);
        Optional<LocalDate> date = DayReading.day(text);
        if (date.isEmpty()) {
            problem(row, "日期“" + text + "”不正确，应为 " + year + "-01-01 这样的写法");
            return date;
        }
        if (!YearNotice.covers(year, date.get())) {
            problem(row, "日期 " + date.get() + " 不属于 " + year + " 年（元旦安排可以包含上一年 12 月 25 日以后的日期），请核对年份");
            return Optional.empty();
        }
        Long earlier = rowOfDate.putIfAbsent(date.get(), row.number());
        if (earlier != null) {
            problem(row, "日期 " + date.get() + " 与第 " + earlier + " 行重复，请只保留一行");
        }
        return date;
    }

    private Optional<DayKind> kind(TableRow row) {
        String text = row.text(NoticeFile.KIND);
        Optional<DayKind> kind = DayKind.parse(text);
        if (kind.isEmpty()) {
            problem(
                    row,
                    "类型“" + text + "”不认识，只能是 HOLIDAY（放假）、HOLIDAY_WEEKEND（放假（周末））、MAKEUP_WORKDAY（调休上班）或 WORKDAY（正常上班）");
        }
        return kind;
    }

    private void checkWeekday(TableRow row, LocalDate date, DayKind kind) {
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

    private void problem(TableRow row, String sentence) {
        problems.add(new Problem("file", "第 " + row.number() + " 行：" + sentence));
    }
}
