package cn.gov.shuozhou.data.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeFileTest {

    private static final String HEADER = "date,kind,festival,notice_url\n";
    private static final String URL = ",https://www.gov.cn/2027.htm\n";
    private static final String NEW_YEAR = "2027-01-01,HOLIDAY,元旦" + URL;

    @Test
    void readsWhatItWrites() {
        for (YearNotice notice : CalendarFiles.read()) {
            assertThat(NoticeFile.read(notice.year(), "a.csv", NoticeFile.write(notice)))
                    .isEqualTo(notice);
        }
    }

    @Test
    void readsChineseHeadersInAnyOrderAndIgnoresOtherColumns() {
        YearNotice notice = NoticeFile.read(2027, "节日,日期,备注,通知网址,类型\n元旦,2027-01-01,,https://www.gov.cn/a,放假\n\n");
        assertThat(notice.days())
                .containsExactly(
                        new CalendarDay(LocalDate.of(2027, 1, 1), DayKind.HOLIDAY, "元旦", "https://www.gov.cn/a"));
    }

    @Test
    @DisplayName("元旦安排可以包含上一年十二月末的日期，与 2019、2023 年的通知一样")
    void letsANoticeReachIntoTheDecemberBefore() {
        assertThat(NoticeFile.read(2027, HEADER + "2026-12-31,HOLIDAY,元旦" + URL).days())
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-02-30,HOLIDAY,春节     | 第 2 行：日期“2027-02-30”不正确",
                "1/1/2027,HOLIDAY,元旦       | 第 2 行：日期“1/1/2027”不正确",
                "2028-01-03,HOLIDAY,元旦     | 第 2 行：日期 2028-01-03 不属于 2027 年",
                "2026-12-24,HOLIDAY,元旦     | 第 2 行：日期 2026-12-24 不属于 2027 年",
                "2027-01-01,休息,元旦         | 第 2 行：类型“休息”不认识",
                "2027-01-01,HOLIDAY_WEEKEND,元旦 | 第 2 行：2027-01-01 是星期五，不能填 HOLIDAY_WEEKEND",
                "2027-01-01,MAKEUP_WORKDAY,元旦  | 第 2 行：2027-01-01 是星期五，不能填 MAKEUP_WORKDAY",
                "2027-01-02,HOLIDAY,元旦     | 第 2 行：2027-01-02 是星期六，不能填 HOLIDAY（放假）",
                "2027-01-01,HOLIDAY,''      | 第 2 行：节日须填写",
            })
    void namesTheRowAndTheRemedy(String row, String sentence) {
        assertThat(problems(HEADER + row.replace("''", "") + URL))
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith(sentence));
    }

    @Test
    void refusesAMissingOrWrongNoticeUrl() {
        assertThat(problems(HEADER + "2027-01-01,HOLIDAY,元旦,\n2027-05-03,HOLIDAY,劳动节,javascript:alert(1)\n"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("第 2 行：缺少通知网址"),
                        second -> assertThat(second).startsWith("第 3 行：通知网址“javascript:alert(1)”不是网址"));
    }

    @Test
    void refusesADateTwice() {
        assertThat(problems(HEADER + NEW_YEAR + NEW_YEAR))
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith("第 3 行：日期 2027-01-01 与第 2 行重复"));
    }

    @Test
    void tellsEveryProblemAtOnce() {
        assertThat(problems(HEADER + "x,y,,\n2027-01-01,HOLIDAY,元旦" + URL + "2027-01-02,HOLIDAY,元旦" + URL))
                .hasSize(5);
    }

    @Test
    void refusesEmptyFilesAndMissingColumns() {
        assertThat(problems("")).singleElement().asString().startsWith("文件是空的");
        assertThat(problems("\n \n")).singleElement().asString().startsWith("文件是空的");
        assertThat(problems(HEADER)).singleElement().asString().startsWith("文件只有表头");
        assertThat(problems("date,kind,festival\n")).singleElement().asString().contains("表头缺少“通知网址”");
        assertThat(problems("date,kind,\"festival")).singleElement().asString().contains("引号没有成对");
    }

    @Test
    void readsWhatSpreadsheetsHereSave() {
        byte[] gb18030 = (HEADER + NEW_YEAR.replace("2027-01-01", "2027/1/1")).getBytes(Charset.forName("GB18030"));
        assertThat(NoticeFile.read(2027, "a.csv", gb18030).days())
                .extracting(CalendarDay::date)
                .containsExactly(LocalDate.of(2027, 1, 1));
    }

    @Test
    void refusesHugeFiles() {
        assertThat(problems(HEADER + NEW_YEAR.repeat(401)))
                .singleElement()
                .asString()
                .startsWith("文件超过 400 行数据");
    }

    private static List<String> problems(String text) {
        return problems(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(byte[] content) {
        RequestRejected refusal =
                catchThrowableOfType(RequestRejected.class, () -> NoticeFile.read(2027, "a.csv", content));
        assertThat(refusal.kind()).isEqualTo(RequestRejected.Kind.INVALID);
        return refusal.problems().stream().map(Problem::sentence).toList();
    }
}
