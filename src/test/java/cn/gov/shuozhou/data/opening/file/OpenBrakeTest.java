package cn.gov.shuozhou.data.opening.file;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.Waiting;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.opening.OpenWithdrawals;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@MovableClockTest
@DisplayName("第二十三条：市政务信息管理局即时停止开放")
@OnPostgres(Reason.SQL)
class OpenBrakeTest {

    private static final String CODE = "204001/1";
    private static final String PAGE = "/open/resources/" + CODE;
    private static final String REASON = "学校地址中混有学生家庭住址，正在核对";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Organization organization;

    @Autowired
    OpenWithdrawals withdrawals;

    @Autowired
    OpenFileController controller;

    private Person bureau;

    @BeforeEach
    void whoMay() {
        bureau = organization.person("bureau.supervisor").orElseThrow();
    }

    @AfterEach
    void putBack() {
        jdbc.update("delete from open_withdrawal");
    }

    @Test
    @DisplayName("停止以后：页面、每个文件都是 410，写明时间和理由；查不到；部门得到通知")
    void goneAtOnce() throws Exception {
        assertThat(text("/open/resources?q=学校名录", 200)).contains(PAGE + '"');
        assertThat(withdraw(CODE, REASON)).isEqualTo(302);

        assertThat(text(PAGE, 410)).contains("不再提供", "市政务信息管理局于", REASON).doesNotContain("/todo", "/login");
        for (String file : List.of(
                "data.csv", "data.gb18030.csv", "data.xlsx", "data.json", "datapackage.json", "data.csv.sha256")) {
            text(PAGE + "/" + file, 410);
        }
        text("/open/api/" + CODE, 410);
        assertThat(text("/open/resources?q=学校名录", 200)).doesNotContain(PAGE + '"');
        assertThat(text("/open", 200)).doesNotContain(PAGE + '"');
        assertThat(jdbc.queryForList("select person_id from message where subject = '已停止向社会开放：学校名录'", String.class))
                .contains("education.data-officer", "education.approver");
    }

    @Test
    @DisplayName("恢复以后又能看、能下载；再停止一次也可以")
    void putBackAgain() throws Exception {
        withdraw(CODE, REASON);
        long id = jdbc.queryForObject("select id from open_withdrawal where standing is not null", Long.class);

        assertThat(restore(id, "短")).isEqualTo(400);
        assertThat(restore(id, "已核对并更换数据，可以开放")).isEqualTo(302);
        assertThat(text(PAGE, 200)).contains("现在提供下载");
        text(PAGE + "/data.csv", 200);
        assertThat(restore(id, "已核对并更换数据，可以开放")).isEqualTo(409);
        assertThat(withdraw(CODE, REASON)).isEqualTo(302);
    }

    @Test
    @DisplayName("理由必填；没有开放的资源不能停止；重复停止是 409；只有市政务信息管理局可以")
    void whatIsRefused() throws Exception {
        assertThat(withdraw(CODE, "")).isEqualTo(400);
        assertThat(withdraw("101001/1", REASON)).isEqualTo(400);
        assertThat(withdraw("没有这个代码", REASON)).isEqualTo(400);
        assertThat(jdbc.queryForObject("select count(*) from open_withdrawal", Long.class))
                .isZero();
        withdraw(CODE, REASON);
        assertThat(withdraw(CODE, REASON)).isEqualTo(409);
        Person other = organization.person("education.data-officer").orElseThrow();
        assertThat(mvc.perform(post("/opening/withdrawals")
                                .param("code", CODE)
                                .param("reason", REASON)
                                .with(as(other))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("正在进行的下载随即中止，不留下看似完整的文件")
    void runningDownloadsEnd() {
        SlowResponse response = new SlowResponse(() -> withdrawals.withdraw("102001/1", REASON, bureau));

        Throwable stopped = catchThrowable(
                () -> controller.file("102001", "1", "data.csv", new MockHttpServletRequest("GET", "/"), response));

        assertThat(stopped).isInstanceOf(RequestRejected.class).hasMessageContaining("停止开放");
        assertThat(response.sent.size())
                .isPositive()
                .isLessThan(Integer.parseInt(response.getHeader("Content-Length")));
    }

    /** Somebody who takes the first bytes, and the next ones a moment after something has happened. */
    private static final class SlowResponse extends MockHttpServletResponse {

        private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
        private final Runnable event;

        SlowResponse(Runnable event) {
            this.event = event;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public void write(int one) {
                    sent.write(one);
                }

                @Override
                public void write(byte[] bytes, int from, int length) {
                    boolean first = sent.size() == 0;
                    sent.write(bytes, from, length);
                    if (first) {
                        event.run();
                        long now = System.nanoTime();
                        Waiting.await("the next look")
                                .until(() -> System.nanoTime() - now
                                        > Duration.ofMillis(300).toNanos());
                    }
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }

    private int withdraw(String code, String reason) throws Exception {
        return mvc.perform(post("/opening/withdrawals")
                        .param("code", code)
                        .param("reason", reason)
                        .with(as(bureau))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private int restore(long id, String reason) throws Exception {
        return mvc.perform(post("/opening/withdrawals/" + id + "/restoration")
                        .param("restoreReason", reason)
                        .with(as(bureau))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String text(String address, int status) throws Exception {
        var answer = mvc.perform(get(address)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
