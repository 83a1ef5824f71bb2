package cn.gov.shuozhou.data.operation;

import static cn.gov.shuozhou.data.SignedIn.FIRST_ADMIN;
import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.PortalTest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
@DisplayName("节点时钟与数据库时钟不符，或者数据库不在，这个节点停止办理")
@OnPostgres(Reason.SQL)
class NodeClockTest {

    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    @Autowired
    private JdbcClient database;

    @Autowired
    private NodeClock clock;

    @Autowired
    private DatabaseProbe probe;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private LockProvider locks;

    private final List<Object> events = new ArrayList<>();

    @AfterEach
    void setRight() {
        clock.check();
    }

    @Test
    @DisplayName("时钟准确，节点就绪")
    void aRightClockIsReady() throws Exception {
        NodeClock right = clockAhead(Duration.ofSeconds(20));
        right.check();

        assertThat(right.health().getStatus()).isEqualTo(Status.UP);
        assertThat(events).containsExactly(new NodeClockChecked(true));
        mvc.perform(get("/readyz")).andExpect(status().isOk());
    }

    @ParameterizedTest(name = "差 {0}")
    @ValueSource(strings = {"PT-2H", "-PT1M30S", "PT1M30S", "P1D"})
    @DisplayName("时钟拨回或超前超过容许的范围，节点不就绪，并通知各方")
    void aWrongClockIsNotReady(Duration error) {
        NodeClock wrong = clockAhead(error);
        Instant before = Instant.now();
        wrong.check();
        Duration asked = Duration.between(before, Instant.now());

        assertThat(wrong.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(wrong.ahead().minus(error).abs())
                .as("off by no more than passed while the database was asked")
                .matches(off -> off.compareTo(asked) <= 0);
        assertThat(events).containsExactly(new NodeClockChecked(false));
    }

    @Test
    @DisplayName("时钟不准时可以查看，不能办理，内容不落库")
    void withAWrongClockNothingIsDone() throws Exception {
        ReflectionTestUtils.setField(clock, "ahead", Duration.ofHours(-2));

        mvc.perform(get("/inbox").with(as(FIRST_ADMIN))).andExpect(status().isOk());
        mvc.perform(post("/inbox/read").with(as(FIRST_ADMIN)).with(csrf()))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("X-Node-Not-Ready", "true"));
        mvc.perform(get("/readyz")).andExpect(status().isServiceUnavailable());
    }

    @Test
    @DisplayName("数据库连不上：页面马上说明，所填的内容留在页面上；问是否就绪不记审计日志，因此也不等数据库")
    void withTheDatabaseAwayNobodyWaits() throws Exception {
        Long before = entries();
        Object patience = ReflectionTestUtils.getField(probe, "unreachableAfter");
        ReflectionTestUtils.setField(probe, "unreachableAfter", Duration.ZERO);
        try {
            mvc.perform(get("/readyz")).andExpect(status().isServiceUnavailable());
            mvc.perform(get("/livez")).andExpect(status().isOk());
            mvc.perform(get("/catalog").param("q", "婚姻"))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(header().string("Retry-After", "10"))
                    .andExpect(content().string(allOf(containsString("数据存储暂时连不上"), containsString("value=\"婚姻\""))));
            mvc.perform(post("/sharing/applications").param("purpose", "<b>\"'").param("itemIds", "1", "2"))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("您填写的内容保留在本页"),
                                    containsString("value=\"&lt;b&gt;&quot;&#39;\""),
                                    containsString("name=\"itemIds\" value=\"2\""))));
            mvc.perform(post("/login").param("username", "a").param("password", "s3cret"))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(content().string(allOf(containsString("口令不在任何地方保留"), not(containsString("s3cret")))));
            mvc.perform(multipart("/catalog/1/data").file("file", new byte[9]))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(content().string(containsString("稍后返回原来的页面，会自动填好；文件须重新选择")));
            mvc.perform(post("/api/tasks/1/sharing/answer").content("{}"))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(jsonPath("$.problems[0].sentence").value(containsString("数据存储暂时连不上")));
        } finally {
            ReflectionTestUtils.setField(probe, "unreachableAfter", patience);
        }
        assertThat(entries()).isEqualTo(before);
        mvc.perform(get("/readyz")).andExpect(status().isOk());
    }

    private Long entries() {
        return database.sql("select count(*) from audit_entry")
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("时钟不准时，这个节点不做定时工作；校准后照常")
    void withAWrongClockNothingIsScheduled() {
        Instant now = Instant.now();
        LockConfiguration work = new LockConfiguration(now, "clock-test", Duration.ofMinutes(1), Duration.ZERO);
        ReflectionTestUtils.setField(clock, "ahead", Duration.ofDays(3_650));
        assertThat(locks.lock(work)).isEmpty();

        clock.check();
        assertThat(locks.lock(work)).isPresent().get().satisfies(SimpleLock::unlock);
    }

    private NodeClock clockAhead(Duration error) {
        InstantSource system = InstantSource.system();
        return new NodeClock(
                database, events::add, TOLERANCE, () -> system.instant().plus(error));
    }
}
