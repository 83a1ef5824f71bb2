package cn.gov.shuozhou.data.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.FullRun;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.tabular.GivenFiles.Answer;
import cn.gov.shuozhou.data.tabular.GivenFiles.Reader;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files spoilt by chance, the same ones each time. */
@MovableClockTest
@DisplayName("随机损坏的文件：不出错，不留半截，拒绝时说明在哪里")
class SpoiltUploadsTest {

    private static final long SEED = 20_261_128;
    private static final int UPLOADS = FullRun.Amount.of(250, 10_000);

    /** The row, the heading, or the file as a whole. */
    private static final Pattern PLACE = Pattern.compile("(?s).*(第 \\d+ 行|表头|文件|工作簿|工作表).*");

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    private GivenFiles files;

    @BeforeEach
    void begin() {
        clock.setToday(LocalDate.of(2026, 12, 28));
        files = new GivenFiles(context);
    }

    @AfterEach
    void clean() {
        files.clean();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Reader.class)
    @DisplayName("每个上传页")
    void each(Reader reader) throws Exception {
        SpoiltFiles spoilt = new SpoiltFiles(SEED + reader.ordinal());
        int taken = 0;
        for (int i = 0; i < UPLOADS; i++) {
            byte[] content = spoilt.next(reader);
            Answer answer = files.send(reader, "文件.xlsx", content);
            assertThat(answer.status())
                    .as("upload %d: %s", i, answer.problems())
                    .isIn(200, 400);
            assertThat(answer.problems())
                    .as("upload %d", i)
                    .allSatisfy(sentence -> assertThat(sentence).matches(PLACE).doesNotContain("系统未能检查"));
            taken += answer.taken() ? 1 : 0;
            checkNothingHalfStored(i, reader, answer);
        }
        assertThat(taken).as("some are still right").isBetween(UPLOADS / 50, UPLOADS - UPLOADS / 10);
    }

    private void checkNothingHalfStored(int i, Reader reader, Answer answer) {
        switch (reader) {
            case DATA -> {
                assertThat(count("data_set where state = 'LOADING'"))
                        .as("upload %d", i)
                        .isZero();
                assertThat(count("data_set where state = 'PROPOSED'"))
                        .as("upload %d", i)
                        .isEqualTo(count("data_proposal"));
                assertThat(count("data_set where state <> 'REMOVED'"))
                        .as("upload %d", i)
                        .isEqualTo(
                                count(
                                        "information_schema.tables where lower(table_name) like 'data\\_rows\\_%' escape '\\'"));
            }
            case CALENDAR ->
                assertThat(count("calendar_notice")).as("upload %d", i).isZero();
            case PEOPLE ->
                assertThat(count("act_id_user where id_ like 'sample%'"))
                        .as("upload %d", i)
                        .isZero();
            case DEPARTMENTS ->
                assertThat(count("department where code like 'sample%'"))
                        .as("upload %d", i)
                        .isZero();
            case CATALOGUE -> {
                assertThat(count("catalog_draft")).as("upload %d", i).isZero();
                if (!answer.taken()) {
                    assertThat(count("catalog_import_resource"))
                            .as("upload %d", i)
                            .isZero();
                }
                jdbc.update("delete from catalog_import");
            }
        }
    }

    private int count(String from) {
        return jdbc.queryForObject("select count(*) from " + from, Integer.class);
    }
}
