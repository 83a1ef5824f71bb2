package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.FullRun;
import cn.gov.shuozhou.data.audit.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The public form under a flood over real connections; all addresses are this machine's. */
@PathRulesTest
@DisplayName("开放申请被大量提交：别人不受影响，数据库不随之增大")
class OpenFloodTest {

    private static final int ADDRESSES = FullRun.Amount.of(40, 1_000);
    private static final int SENDINGS = 2 * ADDRESSES;
    private static final int AT_ONCE = 8;

    /** What the trail takes in two minutes, each with entries of their own and sums of the addresses. */
    private static final int MOST_ENTRIES = 2 * (2_000 + 1_000);

    private static final String APPLICATION = "resource=9%2F9&kind=PERSON&name=x&form=demo~AAAA";

    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    @DisplayName("从一个地址")
    void fromOneAddress() throws Exception {
        Recorded recorded = beans.createBean(Recorded.class);

        List<Integer> answers = flood(sending -> "127.0.30.1");

        assertThat(answers).doesNotContain(200, 500).contains(429);
        assertThat(recorded.acts()).hasSizeLessThan(SENDINGS);
    }

    @Test
    @DisplayName("从许多地址")
    void fromManyAddresses() throws Exception {
        Recorded recorded = beans.createBean(Recorded.class);

        List<Integer> answers = flood(
                sending -> "127.0.%d.%d".formatted(40 + sending % ADDRESSES / 250, 1 + sending % ADDRESSES % 250));

        assertThat(answers).doesNotContain(200, 500);
        assertThat(recorded.refusals()).hasSizeLessThanOrEqualTo(MOST_ENTRIES);
    }

    private interface Sender {
        String of(int sending);
    }

    /** Sends them all while others look things up; gives the answers. */
    private List<Integer> flood(Sender sender) throws Exception {
        Visitor colleague = Visitor.signedIn(port, "here.approver");
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Integer>> sent = new ArrayList<>();
            for (int sending = 0; sending < SENDINGS; sending++) {
                String from = sender.of(sending);
                sent.add(senders.submit(() -> apply(from)));
            }
            assertThat(look("/open").status()).isEqualTo(200);
            assertThat(look("/open/resources?q=a").status()).isEqualTo(200);
            assertThat(colleague.page("/").statusCode()).isEqualTo(200);
            assertThat(apply("127.0.0.77")).isNotEqualTo(429);
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : sent) {
                answers.add(one.get());
            }
            assertThat(colleague.page("/").statusCode()).isEqualTo(200);
            assertThat(jdbc.queryForObject("select count(*) from open_application", Integer.class))
                    .isZero();
            return answers;
        } finally {
            senders.shutdownNow();
        }
    }

    private int apply(String from) {
        return RawRequest.of(
                        port,
                        "POST /open/applications HTTP/1.1",
                        "Host: 127.0.0.1",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: " + APPLICATION.length())
                .from(from)
                .body(APPLICATION)
                .send()
                .status();
    }

    private RawRequest.Answer look(String page) {
        return RawRequest.of(port, "GET " + page + " HTTP/1.1", "Host: 127.0.0.1", "Accept: text/html")
                .from("127.0.0.78")
                .send();
    }
}
