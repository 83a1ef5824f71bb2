package cn.gov.shuozhou.data.opening.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;

@MovableClockTest
@DisplayName("第二十五条：开放接口")
@OnPostgres(Reason.SQL)
class OpenApiTest {

    private static final String SCHOOLS = "/open/api/204001/1";

    /** Each test asks from an address of its own: what one has asked does not count for another. */
    private static int addresses;

    @Autowired
    MockMvc mvc;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcTemplate jdbc;

    private final String from = "198.51.100." + ++addresses;

    @AfterEach
    void clear() {
        jdbc.update("delete from open_key");
    }

    @Test
    @DisplayName("照 next 逐页读完，一行不漏、一行不重")
    void pageByPage() throws Exception {
        List<JsonNode> all = new ArrayList<>();
        String next = SCHOOLS + "?limit=60";
        while (next != null) {
            JsonNode page = json(next);
            page.get("records").forEach(all::add);
            next = page.get("nextLink").isNull() ? null : page.get("nextLink").asText();
        }

        assertThat(all).hasSize(200);
        assertThat(all.stream().map(row -> row.get("学校名称").asText()).distinct()).hasSize(200);
    }

    @ParameterizedTest
    @CsvSource({"所属县（市、区）:eq:朔城区, 所属县（市、区）, 朔城区", "办学类型:contains:小学, 办学类型, 小学", "举办者类型:ne:民办, 举办者类型, 教育部门"})
    @DisplayName("按公布的信息项和运算取用")
    void filters(String where, String item, String expected) throws Exception {
        JsonNode page = json(address(where, "limit", "1000"));

        assertThat(page.get("records")).isNotEmpty().hasSizeLessThan(200);
        page.get("records").forEach(row -> assertThat(row.get(item).asText()).contains(expected));
    }

    @Test
    @DisplayName("数按大小比较，两个条件须都符合")
    void numbers() throws Exception {
        int all = 0;
        for (String where : List.of("在校生数:lt:1000", "在校生数:ge:1000")) {
            all += json(address(where, "limit", "1000")).get("records").size();
        }

        assertThat(all).isEqualTo(200);
        JsonNode both = json(address("在校生数:ge:1000", "limit", "1000", "where", "在校生数:lt:1000"));
        assertThat(both.get("records")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "where=没有这一项:eq:1, 400",
        "where=学校名称:like:小学, 400",
        "where=学校名称, 400",
        "limit=0, 400",
        "limit=1001, 400",
        "after=x, 400",
        "after=9-1, 409",
        "q=1, 400",
        "where=1:eq:1'; drop table item; --, 400"
    })
    @DisplayName("写错的：说明哪里不对，可以用什么")
    void refused(String query, int status) throws Exception {
        MockHttpServletResponse answer = answer(SCHOOLS + "?" + query.replace(" ", "%20"), null);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(json.readTree(answer.getContentAsByteArray())
                        .at("/problems/0/sentence")
                        .asText())
                .matches(".*\\p{IsHan}.*");
    }

    @Test
    @DisplayName("不开放的、依申请的没有接口")
    void onlyWhatIsOpen() throws Exception {
        for (String code : List.of("101001/1", "212002/1", "308003/1", "9/9")) {
            assertThat(answer("/open/api/" + code, null).getStatus()).as(code).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("不带密钥的次数较少，超过的 429，说明等多久；别的地址不受影响；带密钥的次数较多")
    void limits() throws Exception {
        MockHttpServletResponse answer = answer(SCHOOLS + "?limit=1", null);
        assertThat(answer.getHeader("RateLimit-Limit")).isEqualTo("30");
        while (answer.getStatus() == 200) {
            answer = answer(SCHOOLS + "?limit=1", null);
        }

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.getHeader(HttpHeaders.RETRY_AFTER))).isPositive();
        assertThat(answer.getHeader("RateLimit-Remaining")).isEqualTo("0");
        MockHttpServletResponse withKey = answer(SCHOOLS + "?limit=1", key());
        assertThat(withKey.getStatus()).isEqualTo(200);
        assertThat(withKey.getHeader("RateLimit-Limit")).isEqualTo("300");
        assertThat(mvc.perform(get(SCHOOLS).with(request -> {
                            request.setRemoteAddr("203.0.113.9");
                            return request;
                        }))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("密钥只显示一次，只存摘要；撤销、到期即时失效")
    void keys() throws Exception {
        String key = key();

        assertThat(jdbc.queryForList("select hash from open_key", String.class))
                .singleElement()
                .asString()
                .hasSize(64)
                .isNotEqualTo(key);
        assertThat(answer(SCHOOLS, key).getStatus()).isEqualTo(200);
        assertThat(form("/open/api/keys/revocation", "key", key).getStatus()).isEqualTo(200);
        assertThat(answer(SCHOOLS, key).getStatus()).isEqualTo(403);
        assertThat(form("/open/api/keys/revocation", "key", key).getStatus()).isEqualTo(400);
        assertThat(mvc.perform(get(SCHOOLS).header(HttpHeaders.AUTHORIZATION, "Basic eDp5"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("账号在这里不起作用")
                .isEqualTo(200);
        String other = key();
        jdbc.update("update open_key set expires_on = date '1960-01-01'");
        assertThat(answer(SCHOOLS, other).getStatus()).isEqualTo(403);
        assertThat(form("/open/api/keys", "name", "").getStatus()).isEqualTo(400);
    }

    @Test
    @DisplayName("说明页和 OpenAPI 说的是同一件事")
    void description() throws Exception {
        JsonNode document = json("/open/api/openapi");

        assertThat(document.at("/paths/~1open~1api~1{category}~1{sequence}/get/parameters"))
                .hasSize(5);
        String page = answer("/open/api", null).getContentAsString(StandardCharsets.UTF_8);
        for (RowFilter.Operator operator : RowFilter.Operator.values()) {
            assertThat(page).contains("<code>" + operator.code() + "</code>");
            assertThat(document.toString()).contains(operator.code());
        }
    }

    private static String address(String where, String... more) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(SCHOOLS).queryParam("where", where);
        for (int i = 0; i < more.length; i += 2) {
            address.queryParam(more[i], more[i + 1]);
        }
        return address.encode().build().toUriString();
    }

    private String key() throws Exception {
        String page = form("/open/api/keys", "name", "空气质量小程序").getContentAsString(StandardCharsets.UTF_8);
        var shown = Pattern.compile("shuozhou_open_[\\w-]{43}").matcher(page);
        assertThat(shown.find()).isTrue();
        return shown.group();
    }

    private MockHttpServletResponse form(String address, String field, String value) throws Exception {
        return mvc.perform(post(address).param(field, value).with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                }))
                .andReturn()
                .getResponse();
    }

    private JsonNode json(String address) throws Exception {
        MockHttpServletResponse answer = answer(address, null);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return json.readTree(answer.getContentAsByteArray());
    }

    private MockHttpServletResponse answer(String address, String key) throws Exception {
        var request = get(URI.create(UriComponentsBuilder.fromUriString(address)
                        .build()
                        .toUriString()
                        .replace(" ", "%20")))
                .with(any -> {
                    any.setRemoteAddr(from);
                    return any;
                });
        if (key != null) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + key);
        }
        return mvc.perform(request).andReturn().getResponse();
    }
}
