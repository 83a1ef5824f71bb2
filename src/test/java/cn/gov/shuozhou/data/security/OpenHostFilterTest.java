package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.access.PublicSide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("第二十二条：开放平台可以有自己的域名")
class OpenHostFilterTest {

    private static final String HOST = "data.example.gov.cn";

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login", "/todo", "/catalog", "/opening/withdrawals", "/openly", "/camunda/app/cockpit/default/",
                "/engine-rest/task", "/api/grants/1/records", "/read-api", "/actuator/health", "/forms/x.js", "/error"
            })
    @DisplayName("由开放平台的域名打开工作人员的页面和接口，都是 404，错误页也不通向工作人员")
    void nothingOfTheStaff(String path) throws Exception {
        MockHttpServletRequest request = request(HOST, path);
        new OpenHostFilter(HOST).doFilter(request, response, chain);

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(chain.getRequest()).isNull();
        assertThat(PublicSide.asks(request, path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/open",
                "/open/resources/204001/1/data.csv",
                "/css/open.css",
                "/webjars/bootstrap/css/bootstrap.min.css"
            })
    @DisplayName("开放平台的页面和样式可以打开")
    void thePortalItself(String path) throws Exception {
        new OpenHostFilter(HOST).doFilter(request("DATA.example.gov.cn", path), response, chain);

        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    @DisplayName("域名本身通向开放平台的首页")
    void home() throws Exception {
        new OpenHostFilter(HOST).doFilter(request(HOST, "/"), response, chain);

        assertThat(response.getRedirectedUrl()).isEqualTo("/open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/openly", "/opening/scans", "/catalog"})
    @DisplayName("由别的域名，或者没有设域名，都照常")
    void elsewhere(String path) throws Exception {
        new OpenHostFilter(HOST).doFilter(request("staff.example.gov.cn", path), response, chain);
        assertThat(chain.getRequest()).isNotNull();

        MockFilterChain other = new MockFilterChain();
        new OpenHostFilter("").doFilter(request(HOST, path), response, other);
        assertThat(other.getRequest()).isNotNull();
    }

    @Test
    @DisplayName("由工作人员的域名打开开放平台：查看的转到它自己的域名，提交的是 404；没有设域名的照常")
    void thePortalIsFoundNowhereElse() throws Exception {
        MockHttpServletRequest request = request("staff.example.gov.cn", "/open/resources");
        request.setQueryString("q=%E5%AD%A6");
        new OpenHostFilter(HOST).doFilter(request, response, chain);
        assertThat(response.getRedirectedUrl()).isEqualTo("http://" + HOST + "/open/resources?q=%E5%AD%A6");

        MockHttpServletRequest sent = request("staff.example.gov.cn", "/open/applications");
        sent.setMethod("POST");
        MockHttpServletResponse refused = new MockHttpServletResponse();
        new OpenHostFilter(HOST).doFilter(sent, refused, chain);
        assertThat(refused.getStatus()).isEqualTo(404);
        assertThat(chain.getRequest()).isNull();
        new OpenHostFilter("").doFilter(sent, new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest()).isNotNull();
    }

    private static MockHttpServletRequest request(String host, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServerName(host);
        return request;
    }
}
