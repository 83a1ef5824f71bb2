package cn.gov.shuozhou.data.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("《全国年节及纪念日放假办法》规定的放假日，任何通知文件都不能取消")
class StatutoryFestivalsTest {

    private static final Clock IN_2026 = at(LocalDate.of(2026, 12, 1));

    @Test
    @DisplayName("系统自带的十一年通知，没有一份缺少法定节日，也没有一份与法定节日矛盾")
    void everyPublishedNoticeHasThemAll() {
        for (YearNotice notice : CalendarFiles.read()) {
            assertThat(problems(notice, at(LocalDate.of(notice.year(), 1, 1))))
                    .as(String.valueOf(notice.year()))
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} 年 {1} 日")
    @CsvSource({"2023, 11", "2024, 11", "2025, 13", "2026, 13", "2027, 13", "2050, 13", "2051, 6"})
    @DisplayName("2025 年起十三日（除夕、劳动节两日），此前十一日；农历表以外的年份只知道公历固定的六日")
    void countsThirteenDaysSince2025(int year, int days) {
        assertThat(FixedHolidays.of(year)).hasSize(days);
    }

    @Test
    @DisplayName("中秋节与国庆节同日的年份，少一日")
    void twoFestivalsMayShareADay() {
        assertThat(IntStream.rangeClosed(2025, 2050)
                        .filter(year -> FixedHolidays.of(year).size() == 12))
                .allSatisfy(year -> assertThat(LunarFestivals.of(year)
                                .orElseThrow()
                                .midAutumn()
                                .getMonthValue())
                        .isEqualTo(10))
                .hasSizeLessThan(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2027-01-01", "2027-02-05", "2027-02-08", "2027-04-05", "2027-06-09", "2027-09-15", "2027-10-01"
            })
    @DisplayName("只有四行的通知、写明上班的通知，法定节日照样不是工作日")
    void aNoticeCannotTakeThemAway(LocalDate festival) {
        YearNotice fourRows = NoticeFile.read(
                2027,
                NoticeLoading.text(
                        "2027-01-04,HOLIDAY,元旦",
                        "2027-02-09,HOLIDAY,春节",
                        festival + ",WORKDAY,正常上班",
                        "2027-05-03,HOLIDAY,劳动节"));
        assertThat(new WorkingDays(List.of(fourRows)).isWorkingDay(festival)).isFalse();
    }

    @ParameterizedTest(name = "缺 {0}")
    @CsvSource({
        "2027-01-01, 元旦, 2027-01-01（星期五）",
        "2027-02-05, 春节, 2027-02-05（星期五）",
        "2027-02-07, 春节, 2027-02-07（星期日）",
        "2027-04-05, 清明节, 2027-04-05（星期一）",
        "2027-05-02, 劳动节, 2027-05-02（星期日）",
        "2027-06-09, 端午节, 2027-06-09（星期三）",
        "2027-09-15, 中秋节, 2027-09-15（星期三）",
        "2027-10-03, 国庆节, 2027-10-03（星期日）",
    })
    @DisplayName("缺少法定节日的通知，指明节日和日期拒绝")
    void whatIsMissingIsNamed(LocalDate missing, String festival, String day) {
        assertThat(problems(without(missing), IN_2026))
                .singleElement()
                .asString()
                .startsWith("通知缺少" + festival + "放假：" + day);
    }

    @Test
    @DisplayName("把 10 月 1 日写成正常上班的通知，按缺少国庆节拒绝；四行的通知，缺什么一次说全")
    void aWorkedFestivalIsMissing() {
        List<CalendarDay> days =
                new ArrayList<>(without(LocalDate.of(2027, 10, 1)).days());
        days.add(new CalendarDay(LocalDate.of(2027, 10, 1), DayKind.WORKDAY, "国庆节", "https://www.gov.cn/x"));
        assertThat(problems(new YearNotice(2027, days), IN_2026))
                .singleElement()
                .asString()
                .contains("国庆节", "2027-10-01");
        assertThat(problems(new YearNotice(2027, days.subList(0, 1)), IN_2026)).hasSize(6);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2025, 1", "2026, 0", "2027, 0"})
    @DisplayName("已经过去的年份，不能再载入")
    void aYearThatIsOverIsRefused(int year, int problems) {
        YearNotice whole = new YearNotice(year, FixedHolidays.of(year));
        assertThat(problems(whole, IN_2026)).hasSize(problems).allMatch(sentence -> sentence.contains("已经过去"));
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "https://www.gov.cn/zhengce/a.htm, true",
        "https://gov.cn/a, true",
        "https://SHUOZHOU.GOV.CN/a, true",
        "http://www.gov.cn/a, false",
        "https://www.gov.cn.example.com/a, false",
        "https://mygov.cn/a, false",
        "https://www.gov.cn@example.com/a, false",
        "https://example.com/?www.gov.cn, false",
        "https://example.com\\.gov.cn/a, false",
    })
    @DisplayName("通知网址须是政府网站的 https 网址")
    void knowsAGovernmentsPage(String url, boolean official) {
        YearNotice notice =
                new YearNotice(2027, List.of(new CalendarDay(LocalDate.of(2027, 1, 1), DayKind.HOLIDAY, "元旦", url)));
        assertThat(NoticeRules.foreignSources(notice).isEmpty()).isEqualTo(official);
    }

    private static YearNotice without(LocalDate missing) {
        Stream<CalendarDay> days =
                FixedHolidays.of(2027).stream().filter(day -> !day.date().equals(missing));
        return new YearNotice(2027, days.toList());
    }

    private static List<String> problems(YearNotice notice, Clock clock) {
        return NoticeRules.problems(notice, clock).stream()
                .map(Problem::sentence)
                .toList();
    }

    private static Clock at(LocalDate day) {
        return Clock.fixed(day.atStartOfDay(TimeConfiguration.ZONE).toInstant(), TimeConfiguration.ZONE);
    }
}
