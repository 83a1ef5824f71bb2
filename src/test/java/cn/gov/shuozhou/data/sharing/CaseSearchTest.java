package cn.gov.shuozhou.data.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

@MovableClockTest
@DisplayName("办件的查找")
class CaseSearchTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private SharingApplications applications;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    private SharingScene scene;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        scene.begin();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("按办件编号、资源和部门查找，不分大小写；通配符只代表它自己")
    void findsByWords() {
        String number = scene.waiting();
        SharingApplication waiting = applications.application(number);

        assertThat(found(waiting.providerDepartment(), number.toLowerCase(Locale.ROOT)))
                .containsExactly(number);
        assertThat(found(waiting.providerDepartment(), waiting.resourceName())).containsExactly(number);
        assertThat(found(waiting.providerDepartment(), waiting.providerName())).containsExactly(number);
        assertThat(found(waiting.providerDepartment(), "100%")).isEmpty();
    }

    @Test
    @DisplayName("办件总览：按经办人、已办理的审批人姓名查找，全角空格和全角字母不影响")
    void findsPersons() throws Exception {
        String number = scene.waiting();
        assertThat(overview("郑凯旋")).contains(number);
        assertThat(overview("周建国")).doesNotContain(number);

        scene.answerAsRefused(number);

        assertThat(overview("　周建国　")).contains(number);
        assertThat(overview("没有这个人")).doesNotContain(number);
        assertThat(overview("ＧＸ－140600")).contains(number);
    }

    @Test
    @DisplayName("办件总览：完整的编号只找到这一件，别的事项里写着它也不算；不完整的照样按词找")
    void findsTheNumber() throws Exception {
        String number = scene.waiting();
        String other = scene.waiting();
        jdbc.update("update case_file set subject = ? where case_number = ?", "参照 " + number, other);

        assertThat(overview("　" + number.toLowerCase(Locale.ROOT) + " "))
                .contains(number)
                .doesNotContain(other);
        assertThat(overview(number.substring(0, number.length() - 1))).contains(number, other);
    }

    private String overview(String words) throws Exception {
        return Refused.text(
                new Refused(mvc, scene).send("bureau.supervisor", get("/cases").param("q", words)));
    }

    private List<String> found(String provider, String words) {
        return applications
                .received(provider, new ApplicationFilter(SearchText.of(words), null, null, null))
                .whole()
                .rows()
                .stream()
                .map(SharingApplication::number)
                .toList();
    }
}
