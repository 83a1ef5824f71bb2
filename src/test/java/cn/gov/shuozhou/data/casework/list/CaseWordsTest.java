package cn.gov.shuozhou.data.casework.list;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.TestDatabase;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.KeyPage;
import cn.gov.shuozhou.data.paging.LikePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@OnPostgres(OnPostgres.Reason.SQL)
@MovableClockTest
@Transactional
@DisplayName("办件总览按词：不论词常见与否、怎样写，找到的与逐件比较相同")
class CaseWordsTest {

    private static final String SUPERVISOR = "bureau.supervisor";
    private static final String REQUESTER = "health.requester";
    private static final String NEWEST_FIRST = " order by received_at desc, case_number desc";

    /** More than are found before the list is read. */
    private static final int MANY = CaseListFilter.MOST_FOUND + 50;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private CaseLists lists;

    @Autowired
    private CaseListMapper mapper;

    @Autowired
    private Organization organization;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void today() {
        clock.setToday(GeneratedCases.TODAY);
    }

    @AfterEach
    void turnTheClockBack() {
        ClockUtil.reset();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "婚",
                "婚姻",
                "婚姻登记100%",
                "100%信",
                "%",
                "_",
                "_缴",
                "纳信息12",
                "信息7",
                "7",
                "12",
                "012",
                "0012",
                "00012",
                "104-00012",
                "GX-140600-2016",
                "gx-140600-20160104-00001",
                "600-140",
                "!",
                "a!b",
                "'",
                "it's",
                "\\",
                "c\\d\\",
                "𠮷",
                "吉𠮷1234",
                "没有这个词",
                "0012婚姻"
            })
    @DisplayName("一个字、两个字、中文连着数字、编号的一部分、通配符和引号：全市的、一个部门的、只看在办的")
    void everyKindOfWords(String words) {
        new GeneratedCases(jdbc).insert(130);
        subject(3, "a!b it's 100%");
        subject(4, "c\\d\\ 吉𠮷1234");
        subject(5, "0012婚姻");
        analyze();

        assertThat(found(SUPERVISOR, words, null)).isEqualTo(compared(words, "1 = 1"));
        assertThat(found(REQUESTER, words, null)).isEqualTo(compared(words, "applicant_department = 'health'"));
        assertThat(found(SUPERVISOR, words, "OPEN")).isEqualTo(compared(words, "phase <> 'CLOSED'"));
    }

    @Test
    @DisplayName("每件都有的词：不数到底，逐页看到的与不按词的相同；又按别的条件的照数")
    void wordsOfAllCases() {
        new GeneratedCases(jdbc).insert(MANY);

        KeyPage<CaseRow> page = lists.page(input("2016", null, null), person(SUPERVISOR));
        assertThat(page.total()).isEqualTo(KeyPage.COUNTED);
        assertThat(page.more()).isTrue();
        List<String> shown = new ArrayList<>(numbers(page));
        for (int i = 0; i < 3; i++) {
            page = lists.page(input("2016", null, page.next()), person(SUPERVISOR));
            shown.addAll(numbers(page));
        }
        List<String> all = jdbc.queryForList("select case_number from case_file" + NEWEST_FIRST, String.class);
        assertThat(shown).isEqualTo(all.subList(0, shown.size()));
        assertThat(lists.count(input("2016", null, null), person(SUPERVISOR))).isEqualTo(MANY);

        KeyPage<CaseRow> open = lists.page(input("2016", "OPEN", null), person(SUPERVISOR));
        assertThat(open.total()).isEqualTo(compared("2016", "phase <> 'CLOSED'").size());
        assertThat(open.more()).isFalse();
        assertThat(lists.page(input("2016", null, null), person(REQUESTER)).total())
                .isEqualTo(compared("2016", "applicant_department = 'health'").size());
        assertThat(common("2016")).isEqualTo(TestDatabase.isPostgres() ? CaseListFilter.MOST_FOUND + 1 : 0);
        assertThat(common("00012")).isZero();
    }

    @Test
    @DisplayName("每一段都常见、合起来只有几十件的词：找到这几十件，件数准确")
    void rareWordsOfCommonParts() {
        new GeneratedCases(jdbc).insert(MANY);
        jdbc.update("update case_file set subject = '甲乙甲丙甲'");
        IntStream.range(7, 37).forEach(number -> subject(number, "甲丙甲乙"));
        analyze();

        assertThat(found(SUPERVISOR, "甲丙甲乙", null)).hasSize(30).isEqualTo(compared("甲丙甲乙", "1 = 1"));
        assertThat(found(SUPERVISOR, "甲丙丙", null)).isEmpty();
    }

    /** What the plain table says. */
    private List<String> compared(String words, String where) {
        String sought = words.toLowerCase(Locale.ROOT);
        return jdbc.queryForList("select * from case_file where " + where + NEWEST_FIRST).stream()
                .filter(row -> List.of("subject", "case_number", "applicant_name").stream()
                        .anyMatch(column -> row.get(column)
                                .toString()
                                .toLowerCase(Locale.ROOT)
                                .contains(sought)))
                .map(row -> row.get("case_number").toString())
                .toList();
    }

    private List<String> found(String id, String words, @Nullable String state) {
        List<String> numbers = new ArrayList<>();
        KeyPage<CaseRow> page = lists.page(input(words, state, null), person(id));
        numbers.addAll(numbers(page));
        while (page.next() != null) {
            page = lists.page(input(words, state, page.next()), person(id));
            numbers.addAll(numbers(page));
        }
        assertThat((long) numbers.size()).isEqualTo(page.total());
        return numbers;
    }

    private long common(String words) {
        return mapper.countCommon(LikePattern.containing(words), 0.3, MANY, CaseListFilter.MOST_FOUND + 1);
    }

    private void subject(int number, String subject) {
        jdbc.update("update case_file set subject = ? where case_number = ?", subject, GeneratedCases.number(number));
    }

    private void analyze() {
        TestDatabase.analyze(jdbc, "case_file");
    }

    private Person person(String id) {
        return organization.person(id).orElseThrow();
    }

    private static List<String> numbers(KeyPage<CaseRow> page) {
        return page.rows().stream().map(row -> row.file().number()).toList();
    }

    private static CaseListInput input(String words, @Nullable String state, @Nullable String key) {
        return new CaseListInput(
                null, null, null, null, null, null, state, null, null, null, null, null, null, null, null, null, null,
                words, null, null, key);
    }
}
