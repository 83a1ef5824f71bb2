package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayName("登录后回到原来的页面，不是页面的片段")
class WholePagesTest {

    @Test
    @DisplayName("页面记住；脚本请求的片段、JSON、图片和提交不记")
    void whichAreKept() {
        assertThat(kept("GET", "text/html,application/xhtml+xml,*/*;q=0.8", null))
                .isTrue();
        assertThat(kept("GET", "*/*", null)).isTrue();
        assertThat(kept("GET", "*/*", "HX-Request")).isFalse();
        assertThat(kept("GET", "text/html", "X-Requested-With")).isFalse();
        assertThat(kept("GET", "application/json", null)).isFalse();
        assertThat(kept("GET", "image/avif,image/webp,*/*;q=0.8", null)).isFalse();
        assertThat(kept("POST", "text/html", null)).isFalse();
    }

    private static boolean kept(String method, String accepted, String header) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/catalog/drafts");
        request.addHeader("Accept", accepted);
        if (header != null) {
            request.addHeader(header, "true");
        }
        return new WholePages().matches(request);
    }
}
