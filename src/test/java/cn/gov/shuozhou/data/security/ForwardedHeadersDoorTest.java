package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.audit.Recorded;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** By default just 127.0.0.1 is a proxy: 127.0.0.2, which is this machine too, is a client like any other. */
@PathRulesTest
@DisplayName("转发请求头：只采信可信代理的")
class ForwardedHeadersDoorTest {

    private static final String PROXY = "127.0.0.1";
    private static final String CLIENT = "127.0.0.2";

    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @ParameterizedTest(name = "X-Forwarded-For: {0}")
    @ValueSource(strings = {"192.0.2.7", "198.51.100.9, 192.0.2.7", "198.51.100.9, 192.0.2.7, 127.0.0.1"})
    @DisplayName("可信代理说的来源写进审计；它前面被人添上的地址不算")
    void aProxyIsBelieved(String forwarded) {
        Recorded recorded = beans.createBean(Recorded.class);

        assertThat(knock(PROXY, "X-Forwarded-For: " + forwarded).status()).isEqualTo(401);

        assertThat(recorded.acts()).hasSize(1);
        assertThat(recorded.text()).contains("192.0.2.7").doesNotContain("198.51.100.9", PROXY);
    }

    @Test
    @DisplayName("直接连到节点的人自称来自别处：审计记的是他真实的地址")
    void aClientIsNotBelieved() {
        Recorded recorded = beans.createBean(Recorded.class);

        assertThat(knock(CLIENT, "X-Forwarded-For: 192.0.2.7").status()).isEqualTo(401);
        assertThat(knock(CLIENT, "Forwarded: for=192.0.2.7").status()).isEqualTo(401);

        assertThat(recorded.acts()).hasSize(2);
        assertThat(recorded.text()).contains(CLIENT).doesNotContain("192.0.2.7");
    }

    @Test
    @DisplayName("猜令牌的人每次换一个自称的来源，仍受每个地址的限度")
    void theLimitIsNotDodged() {
        List<Integer> answers = IntStream.range(0, 40)
                .map(i -> RawRequest.of(
                                port,
                                "GET /api/grants/SQ-1/records HTTP/1.1",
                                "Host: 127.0.0.1",
                                "Authorization: Bearer shuozhou_" + "B".repeat(43),
                                "X-Forwarded-For: 192.0.2." + i)
                        .from(CLIENT)
                        .send()
                        .status())
                .boxed()
                .toList();

        assertThat(answers).contains(429).first().isEqualTo(401);
    }

    @Test
    @DisplayName("代理说是 HTTPS，Cookie 只走 HTTPS；别人说的不算")
    void cookiesAreSecureBehindHttps() {
        assertThat(login(PROXY, "X-Forwarded-Proto: https"))
                .hasSizeGreaterThan(1)
                .allMatch(cookie -> cookie.contains("Secure"));
        assertThat(login(PROXY, "X-Forwarded-Proto: http")).noneMatch(cookie -> cookie.contains("Secure"));
        assertThat(login(CLIENT, "X-Forwarded-Proto: https")).noneMatch(cookie -> cookie.contains("Secure"));
    }

    private RawRequest.Answer knock(String from, String header) {
        return RawRequest.of(port, "GET /engine-rest/task HTTP/1.1", "Host: 127.0.0.1", header)
                .from(from)
                .send();
    }

    /** All that a stranger gets who is sent to sign in and opens the page for it. */
    private List<String> login(String from, String header) {
        List<String> cookies = Stream.of("/inbox", "/login")
                .map(page -> RawRequest.of(
                        port, "GET " + page + " HTTP/1.1", "Host: 127.0.0.1", "Accept: text/html", header))
                .flatMap(request -> request.from(from).send().cookies().stream())
                .toList();
        assertThat(cookies).isNotEmpty();
        return cookies;
    }
}
