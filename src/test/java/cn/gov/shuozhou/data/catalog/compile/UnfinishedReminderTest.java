package cn.gov.shuozhou.data.catalog.compile;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MovableClockTest
@DisplayName("未完成的目录草案：久未填写的提醒一次，不自动删除，可以成批放弃")
@OnPostgres(Reason.SQL)
class UnfinishedReminderTest {

    private static final LocalDate TUE_2026_11_24 = LocalDate.of(2026, 11, 24);
    private static final LocalDate THU_2026_12_24 = LocalDate.of(2026, 12, 24);

    @Autowired
    UnfinishedReminder reminder;

    @Autowired
    UnfinishedDrafts unfinished;

    @Autowired
    Compilation compilation;

    @Autowired
    Organization organization;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvc mvc;

    private Person officer;

    @BeforeEach
    void begin() {
        leaveNothing();
        clock.setToday(TUE_2026_11_24);
        officer = organization.person("civil-affairs.data-officer").orElseThrow();
    }

    @AfterEach
    void leaveNothing() {
        jdbc.update("delete from message");
        jdbc.update("delete from catalog_unfinished");
        jdbc.update("delete from catalog_draft");
        jdbc.update("delete from catalog_code");
    }

    @Test
    @DisplayName("满三十天没有填写的，在消息中告知编制人一次；几份合为一条，一份也不删")
    void theCompilerIsToldOnce() {
        keep("甲登记信息");
        keep("乙登记信息");
        clock.setToday(THU_2026_12_24);
        reminder.remind();
        assertThat(told()).isEmpty();

        clock.setToday(THU_2026_12_24.plusDays(1));
        reminder.remind();
        reminder.remind();

        assertThat(told()).containsExactly("civil-affairs.data-officer 未完成的目录草案：2 份");
        assertThat(jdbc.queryForObject("select text from message", String.class))
                .contains("甲登记信息，最近填写于 2026-11-24", "30 天以上", "系统不会删除");
        clock.setToday(THU_2026_12_24.plusYears(1));
        reminder.remind();
        assertThat(told()).hasSize(1);
        assertThat(forms()).isEqualTo(2);
    }

    @Test
    @DisplayName("继续填写后重新计算；又搁置三十天的再提醒一次")
    void touchingItBeginsAnew() {
        Unfinished kept = keep("甲登记信息");
        clock.setToday(THU_2026_12_24.plusDays(1));
        reminder.remind();
        unfinished.keep(new FilledDraft("甲登记信息").of(unfinished.typed(kept)).typed(), officer);
        reminder.remind();
        assertThat(told()).hasSize(1);

        clock.setToday(THU_2026_12_24.plusDays(40));
        reminder.remind();
        assertThat(told()).hasSize(2);
    }

    @Test
    @DisplayName("编制人已不在本部门任数据专员的，告知本部门的数据专员")
    void colleaguesAreToldOfWhatALeaverLeft() {
        Unfinished kept = keep("甲登记信息");
        jdbc.update("update catalog_unfinished set updated_by = 'health.data-officer' where id = ?", kept.id());
        clock.setToday(THU_2026_12_24.plusDays(1));
        reminder.remind();
        assertThat(told()).containsExactly("civil-affairs.data-officer 未完成的目录草案：1 份");
    }

    @Test
    @DisplayName("清单写明多少天没有填写；勾选的一并放弃，已保存的草案不变，别的部门的不受影响")
    void severalAreThrownAwayAtOnce() throws Exception {
        var draft = compilation.save(new FilledDraft("丙登记信息").typed(), officer);
        Unfinished ofDraft =
                unfinished.keep(new FilledDraft("").of(compilation.form(draft)).typed(), officer);
        Unfinished alone = keep("甲登记信息");
        Unfinished kept = keep("乙登记信息");
        Person stranger = organization.person("health.data-officer").orElseThrow();
        Unfinished foreign = unfinished.keep(new FilledDraft("外登记信息").typed(), stranger);
        clock.setToday(THU_2026_12_24);
        mvc.perform(get("/catalog/drafts").with(as(officer)))
                .andExpect(content().string(containsString("30 天没有填写")))
                .andExpect(content().string(containsString("value=\"" + alone.id() + "\"")))
                .andExpect(content().string(not(containsString(foreign.id()))));

        forget(alone.id(), ofDraft.id(), foreign.id(), "no-such-form")
                .andExpect(flash().attribute("done", "已放弃 2 份未完成的内容。"));

        assertThat(unfinished.find(kept.id(), officer).name()).isEqualTo("乙登记信息");
        assertThat(unfinished.find(foreign.id(), stranger).name()).isEqualTo("外登记信息");
        assertThat(forms()).isEqualTo(2);
        assertThat(jdbc.queryForList("select name from catalog_draft", String.class))
                .containsExactly("丙登记信息");
        forget().andExpect(flash().attribute("done", containsString("请先勾选")));
    }

    private Unfinished keep(String name) {
        return unfinished.keep(new FilledDraft(name).typed(), officer);
    }

    private ResultActions forget(String... forms) throws Exception {
        MockHttpServletRequestBuilder request = post("/catalog/drafts/unfinished/delete");
        List.of(forms).forEach(form -> request.param("forms", form));
        return mvc.perform(request.with(as(officer)).with(csrf()));
    }

    private List<String> told() {
        return jdbc.queryForList("select person_id || ' ' || subject from message order by id", String.class);
    }

    private int forms() {
        return jdbc.queryForObject("select count(*) from catalog_unfinished", Integer.class);
    }
}
