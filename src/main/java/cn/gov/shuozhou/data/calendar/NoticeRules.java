package cn.gov.shuozhou.data.calendar;

import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a notice must be to be adopted, besides being legible: whole, of a year that is not over, from a known source. */
final class NoticeRules {

    private NoticeRules() {}

    /** What keeps it from being adopted, each problem as a sentence; empty when nothing does. */
    static List<Problem> problems(YearNotice notice, Clock clock) {
        int thisYear = LocalDate.now(clock).getYear();
        if (notice.year() < thisYear) {
            return List.of(new Problem(
                    "year",
                    "%d 年已经过去，不能再载入该年的通知：已办结办件的期限不能因此改动。请核对年份，现在可以载入 %d 年和 %d 年的通知。"
                            .formatted(notice.year(), thisYear, thisYear + 1)));
        }
        return missing(notice);
    }

    /** 全国年节及纪念日放假办法: each festival that the notice lacks, or works on, with its days. */
    private static List<Problem> missing(YearNotice notice) {
        Map<String, List<CalendarDay>> lacking = FixedHolidays.of(notice.year()).stream()
                .filter(day -> notice.days().stream()
                        .noneMatch(said ->
                                said.date().equals(day.date()) && !said.kind().isWorked()))
                .collect(Collectors.groupingBy(CalendarDay::festival, LinkedHashMap::new, Collectors.toList()));
        return lacking.entrySet().stream()
                .map(festival -> new Problem(
                        "file",
                        "通知缺少%s放假：%s。《全国年节及纪念日放假办法》规定这%s放假，请按通知原文补全该节日的安排后重新上传。"
                                .formatted(
                                        festival.getKey(),
                                        days(festival.getValue()),
                                        festival.getValue().size() == 1 ? "一日" : "几日")))
                .toList();
    }

    private static String days(List<CalendarDay> days) {
        return days.stream()
                .map(day -> day.date() + "（" + Weekdays.name(day.date()) + "）")
                .collect(Collectors.joining("、"));
    }

    /** The sources that are no page of a government, which whoever adopts has to answer for. */
    static List<String> foreignSources(YearNotice notice) {
        return notice.days().stream()
                .map(CalendarDay::noticeUrl)
                .distinct()
                .filter(url -> !isOfAGovernment(url))
                .toList();
    }

    private static boolean isOfAGovernment(String url) {
        try {
            URI source = new URI(url);
            String host = source.getHost();
            return "https".equalsIgnoreCase(source.getScheme())
                    && host != null
                    && ("." + host.toLowerCase(Locale.ROOT)).endsWith(".gov.cn");
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
