package cn.gov.shuozhou.data.opening.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.OpeningAttribute;
import cn.gov.shuozhou.data.catalog.ResourceQuery;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.opening.OpenCatalog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.session.SqlSession;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.annotation.Transactional;

@MovableClockTest
@DisplayName("第二十二条：开放门户")
class OpenPortalTest {

    private static final String SCHOOLS = "/open/resources/204001/1";

    private static final Pattern LINK = Pattern.compile("(?:href|action|src)=\"([^\"]*)\"");

    private static final Pattern INLINE = Pattern.compile("<style|\\sstyle=|\\son[a-z]+=\"|<script");

    @Autowired
    MockMvc mvc;

    @Autowired
    Catalog catalog;

    @Autowired
    OpenCatalog open;

    @Autowired
    JdbcTemplate jdbc;

    /** Does not know what the test changes behind its back. */
    @Autowired
    SqlSession session;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/open",
                "/open/resources",
                "/open/resources?q=学校&theme=EDUCATION_AND_CULTURE",
                SCHOOLS,
                "/open/resources/212002/1",
                "/open/departments",
                "/open/departments/education",
                "/open/licence/1.0",
                "/open/resources/101001/1"
            })
    @DisplayName("不登录就能看，不建会话，不写 Cookie，没有脚本，不通向工作人员的页面")
    void forAnybody(String address) throws Exception {
        MvcResult result = mvc.perform(get(address)).andReturn();
        String page = result.getResponse().getContentAsString(StandardCharsets.UTF_8);

        assertThat(result.getRequest().getSession(false)).isNull();
        assertThat(result.getResponse().getHeaders(HttpHeaders.SET_COOKIE)).isEmpty();
        assertThat(INLINE.matcher(page).find()).as(page).isFalse();
        assertThat(LINK.matcher(page).results().map(link -> link.group(1)))
                .as(page)
                .isNotEmpty()
                .allMatch(link ->
                        link.matches("(https://data.example.gov.cn)?/open([/?].*)?|/css/.*|/webjars/.*|#content"));
        assertThat(page).contains("<html lang=\"zh-CN\"", "朔州市政务数据开放平台", "<h1");
    }

    @Test
    @DisplayName("查找：按词、按各个分面缩小，数目与结果相符，翻页")
    void searchWithFacets() throws Exception {
        assertThat(page("/open/resources?q=学校")).contains("学校名录").doesNotContain("户籍人口");
        String education = page("/open/resources?theme=EDUCATION_AND_CULTURE");
        assertThat(education).contains("共 2 条", "学校名录", "A级旅游景区名录", "已选，点击取消");
        assertThat(page("/open/resources?opening=ON_APPLICATION"))
                .contains("共 3 条", "政府投资项目审批信息", "煤矿基本信息", "国土空间规划分区图");
        assertThat(page("/open/resources?q=没有这个词的数据")).contains("没有符合条件的开放数据");
        assertThat(page("/open/resources?page=2")).contains("第 2 / 2 页");
    }

    @Test
    @DisplayName("数据页：信息项、预览、版本、许可、引用，依申请的写明条件")
    void resourcePage() throws Exception {
        String schools = page(SCHOOLS);
        assertThat(schools)
                .contains("朔州市教育局", "学校标识码", "前 20 条", "第 1 版", "现在提供下载", "开放利用许可 1.0 版", "[DB/OL]")
                .contains("data.csv", "data.gb18030.csv", "data.xlsx", "data.json", "datapackage.json");

        assertThat(page("/open/resources/212002/1"))
                .contains("依申请开放", "说明用途后提供")
                .doesNotContain("data.csv", "预览");
    }

    @Test
    @DisplayName("不开放的资源，用任何地址都是 404")
    void notOpenIsNotFound() throws Exception {
        List<String> shut = new ArrayList<>();
        catalog.forEach(ResourceQuery.of(""), entry -> {
            if (open.find(entry.resource().code()).isEmpty()) {
                shut.add("/open/resources/" + entry.resource().code());
            }
        });

        assertThat(shut).hasSizeGreaterThan(30).contains("/open/resources/101001/1");
        for (String address : shut) {
            for (String rest : List.of(
                    "",
                    "/data.csv",
                    "/data.gb18030.csv",
                    "/data.xlsx",
                    "/data.json",
                    "/datapackage.json",
                    "/data.csv.sha256",
                    "/dcat.jsonld")) {
                assertThat(answer(address + rest).getStatus())
                        .as(address + rest)
                        .isEqualTo(404);
            }
            String code = address.substring("/open/resources/".length());
            for (String other : List.of(
                    "/open/api/" + code,
                    "/open/applications/new?resource=" + code,
                    "/open/participation/rating?resource=" + code)) {
                // no other test asks from there: the API counts by address
                String from = "10.150.16." + shut.indexOf(address);
                assertThat(mvc.perform(get(other).with(request -> {
                                    request.setRemoteAddr(from);
                                    return request;
                                }))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                        .as(other)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    @DisplayName("依申请开放的没有文件")
    void onApplicationHasNoFiles() throws Exception {
        assertThat(open.find("212002/1").orElseThrow().attribute()).isEqualTo(OpeningAttribute.ON_APPLICATION);
        for (String file : List.of("data.csv", "data.json", "datapackage.json", "data.xlsx.sha256", "../data.csv")) {
            assertThat(answer("/open/resources/212002/1/" + file).getStatus()).isBetween(400, 404);
        }
    }

    @Test
    @Transactional
    @OnPostgres(Reason.SQL)
    @DisplayName("停止开放或停用的，当即查不到、打不开，不等索引")
    void closedAtOnce() throws Exception {
        assertThat(page("/open/resources?q=学校名录")).contains(SCHOOLS);
        jdbc.update("update resource set open = false where code = '204001/1'");
        session.clearCache();

        assertThat(page("/open/resources?q=学校名录")).doesNotContain(SCHOOLS + '"');
        assertThat(answer(SCHOOLS).getStatus()).isEqualTo(404);
        jdbc.update("update resource set open = true, status = 'RETIRED' where code = '204001/1'");
        session.clearCache();
        assertThat(page("/open/resources?q=学校名录")).doesNotContain(SCHOOLS + '"');
        assertThat(answer(SCHOOLS).getStatus()).isEqualTo(404);
    }

    @Test
    @DisplayName("没有变化的页面不再传一遍；变了的传新的")
    void spareWhatIsKnown() throws Exception {
        MockHttpServletResponse first = answer(SCHOOLS);
        String tag = first.getHeader(HttpHeaders.ETAG);

        assertThat(first.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-cache", "public");
        MvcResult again =
                mvc.perform(get(SCHOOLS).header(HttpHeaders.IF_NONE_MATCH, tag)).andReturn();
        assertThat(again.getResponse().getStatus()).isEqualTo(304);
        assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
        assertThat(answer("/open/resources/202001/1").getHeader(HttpHeaders.ETAG))
                .isNotEqualTo(tag);
    }

    @Test
    @Transactional
    @DisplayName("下载计数：首页列出下载最多的，数据页和统计页有次数；统计不用脚本也看得到")
    void usesAreCounted() throws Exception {
        int before = uses("105002/1");
        answer("/open/resources/105002/1/data.csv");
        answer("/open/resources/105002/1/data.csv");
        answer("/open/resources/105002/1/data.json");
        session.clearCache();

        assertThat(uses("105002/1")).isEqualTo(before + 3);
        assertThat(page("/open")).contains("近 30 天下载最多", "纳税信用A级纳税人名单");
        assertThat(page("/open/statistics"))
                .contains("共 29 项开放数据", "按主题", "按开放类型", "近十二个月下载的文件")
                .containsPattern("依申请开放</th><td class=\"num\">10.3%</td><td class=\"num\">3</td>");
    }

    private int uses(String code) throws Exception {
        Matcher uses = Pattern.compile("近 30 天下载 (\\d+) 次").matcher(page("/open/resources/" + code));
        return uses.find() ? Integer.parseInt(uses.group(1)) : 0;
    }

    @Test
    @Transactional
    @DisplayName("每个文本字段里的脚本、引号和换行都不起作用")
    void scriptsInEveryField() throws Exception {
        String evil = "</title><script>alert(1)</script>\"'\r\nSet-Cookie: a=b";
        jdbc.update(
                "update resource set name = ?, summary = ?, provider_name = ?, category = ?, section = ?, heading = ?,"
                        + " format_type = ?, version = version + 1 where code = '204001/1'",
                evil + "名录",
                evil,
                evil,
                evil.substring(0, 50),
                evil.substring(0, 50),
                evil.substring(0, 50),
                evil.substring(0, 35));
        jdbc.update(
                "update item set name = ? where name = '学校名称' and resource_id = (select id from resource where code = '204001/1')",
                evil);
        session.clearCache();

        for (String address : List.of(
                SCHOOLS,
                "/open/resources?department=education",
                "/open/departments/education",
                "/open/departments/education/feed",
                "/open/resources?q=" + "%22%3E%3Cscript%3Ealert(1)%3C/script%3E")) {
            assertThat(page(address)).as(address).doesNotContain("<script>alert");
        }
        for (String file : List.of("data.csv", "data.xlsx", "data.json")) {
            MockHttpServletResponse answer = answer(SCHOOLS + "/" + file);
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeader(HttpHeaders.CONTENT_DISPOSITION))
                    .doesNotContain("\r", "\n", "<", "Set-Cookie:");
            assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse answer = answer(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return mvc.perform(get(address)).andReturn().getResponse();
    }
}
