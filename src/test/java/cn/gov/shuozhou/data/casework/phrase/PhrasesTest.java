package cn.gov.shuozhou.data.casework.phrase;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.process.Refused;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MovableClockTest
@DisplayName("常用意见：个人的只有本人看到，本部门的同事都可以用，谁存的谁删")
class PhrasesTest {

    private static final String PERSON = "civil-affairs.approver";

    private static final String COLLEAGUE = "civil-affairs.approver2";

    private static final String OTHER = "health.approver";

    private static final String WORDS = "用途明确，符合共享条件，同意";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Organization organization;

    @AfterEach
    void tidyUp() {
        jdbc.update("delete from phrase");
    }

    @Test
    @DisplayName("存为我的：只有本人看到；存为本部门的：同事也看到，其他部门看不到")
    void ownAndShared() throws Exception {
        keep(PERSON, WORDS, false, 200);
        keep(PERSON, "超出最小必要范围，请缩减信息项", true, 200);

        assertThat(read(PERSON)).contains(WORDS, "请缩减信息项");
        assertThat(read(COLLEAGUE)).contains("请缩减信息项").doesNotContain(WORDS);
        assertThat(read(OTHER)).isEqualTo("[]");
    }

    @Test
    @DisplayName("本部门的只有存的人可以删去；删去之后再删，说明已经没有")
    void onlyWhoKeptItRemovesIt() throws Exception {
        keep(PERSON, WORDS, true, 200);
        long id = jdbc.queryForObject("select id from phrase", Long.class);

        assertThat(send(COLLEAGUE, post("/api/phrases/" + id + "/removal").with(csrf()), 404))
                .contains("只有存的人可以删去");
        assertThat(read(COLLEAGUE)).contains(WORDS);
        send(PERSON, post("/api/phrases/" + id + "/removal").with(csrf()), 200);
        assertThat(read(COLLEAGUE)).isEqualTo("[]");
        assertThat(send(PERSON, post("/api/phrases/" + id + "/removal").with(csrf()), 404))
                .contains("已经删去");
    }

    @Test
    @DisplayName("空的、一万字的、有看不见字符的、重复的、第五十一条：说明白，什么也不存")
    void whatIsNotKept() throws Exception {
        assertThat(keep(PERSON, " ", false, 400)).contains("常用意见不能为空");
        assertThat(keep(PERSON, "意".repeat(10_000), false, 400)).contains("不能超过 500 个字，现有 10000 个字");
        assertThat(keep(PERSON, "同意\u202e", false, 400)).contains("看不见的字符（U+202E）");
        assertThat(read(PERSON)).isEqualTo("[]");
        keep(PERSON, WORDS, false, 200);
        assertThat(keep(PERSON, WORDS + " ", false, 409)).contains("已有相同的常用意见");
        for (int more = 2; more <= 50; more++) {
            keep(PERSON, WORDS + more, false, 200);
        }
        assertThat(keep(PERSON, WORDS + 51, false, 400)).contains("已有 50 条");
        assertThat(jdbc.queryForObject("select count(*) from phrase", Integer.class))
                .isEqualTo(50);
    }

    @Test
    @DisplayName("没有待办的角色进不了这扇门")
    void onlyForThoseWithTasks() throws Exception {
        send("civil-affairs.requester", get("/api/phrases"), 403);
    }

    private String read(String person) throws Exception {
        return send(person, get("/api/phrases"), 200);
    }

    private String keep(String person, String words, boolean shared, int status) throws Exception {
        return send(
                person,
                post("/api/phrases")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of("content", words, "shared", shared))),
                status);
    }

    private String send(String person, MockHttpServletRequestBuilder request, int status) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        request.with(as(organization.person(person).orElseThrow())))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(Refused.text(answer)).isEqualTo(status);
        return Refused.text(answer);
    }
}
