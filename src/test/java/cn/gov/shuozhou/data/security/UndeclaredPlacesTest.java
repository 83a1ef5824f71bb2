package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PathRulesTest
@DisplayName("没有声明的地址：和不存在的一样回答")
class UndeclaredPlacesTest {

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("已登录：页面或 JSON 说没有找到；/api/ 下一律答 JSON；表单提交也一样")
    void theSignedInAreToldThatThereIsNothing() {
        Visitor approver = Visitor.signedIn(port, "here.approver");

        assertThat(approver.page("/no/such/page").statusCode()).isEqualTo(404);
        assertThat(approver.page("/no/such/page").body()).contains("没有找到", "主导航");
        assertThat(approver.page("/api/no/such").statusCode()).isEqualTo(404);
        assertThat(approver.page("/api/no/such").body())
                .startsWith("{\"problems\":")
                .contains("没有这个页面");
        assertThat(approver.submit("/no/such/page").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("未登录：请去登录，不说有没有")
    void strangersAreSentToSignIn() {
        Visitor stranger = Visitor.stranger(port);

        assertThat(stranger.page("/no/such/page").statusCode()).isEqualTo(302);
        assertThat(stranger.page("/no/such/page").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/login"));
    }
}
