package cn.gov.shuozhou.data.portal;

import static cn.gov.shuozhou.data.SignedIn.FIRST_ADMIN;
import static cn.gov.shuozhou.data.SignedIn.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.PortalTest;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PortalTest
@DisplayName("不能办理时的答复")
class RefusalAdviceTest {

    private static boolean registered;

    @Autowired
    private MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    /** Goes wrong in every way that a controller can. */
    @Controller
    static class Troubles {

        record Body(int number) {}

        @GetMapping("/inbox/troubles/refusal")
        String refuse() {
            throw RequestRejected.invalid(
                    List.of(new Problem("purpose", "使用用途不能为空。"), new Problem("items", "没有选择信息项。")));
        }

        @GetMapping("/inbox/troubles/conflict")
        String conflict() {
            throw new IllegalStateException("wrapped", RequestRejected.conflict("该申请已撤回。"));
        }

        @GetMapping("/inbox/troubles/fault")
        String fault() {
            throw new IllegalStateException("secret detail");
        }

        @GetMapping("/inbox/troubles/{id}/number")
        @ResponseBody
        String number(@PathVariable long id, @RequestParam int page) {
            return id + " " + page;
        }

        @PostMapping("/inbox/troubles/body")
        @ResponseBody
        String body(@RequestBody Body body) {
            return String.valueOf(body.number());
        }

        @GetMapping("/inbox/troubles/upload")
        String upload() {
            throw new MaxUploadSizeExceededException(1);
        }
    }

    @BeforeEach
    void offerTroubles() throws NoSuchMethodException {
        if (registered) {
            return;
        }
        Troubles troubles = new Troubles();
        for (var method : Troubles.class.getDeclaredMethods()) {
            GetMapping get = method.getAnnotation(GetMapping.class);
            PostMapping post = method.getAnnotation(PostMapping.class);
            if (get != null || post != null) {
                var info = RequestMappingInfo.paths(get != null ? get.value() : post.value())
                        .methods(RequestMethod.valueOf(get != null ? "GET" : "POST"))
                        .options(mappings.getBuilderConfiguration())
                        .build();
                mappings.registerMapping(info, troubles, method);
            }
        }
        registered = true;
    }

    @Test
    @DisplayName("页面：列出全部原因，状态相符")
    void aPageListsEverySentence() throws Exception {
        asked(get("/inbox/troubles/refusal").accept(MediaType.TEXT_HTML))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("使用用途不能为空。")))
                .andExpect(content().string(containsString("没有选择信息项。")))
                .andExpect(content().string(containsString("主导航")));
    }

    @Test
    @DisplayName("JSON：problems 列出字段和原因")
    void jsonListsFieldsAndSentences() throws Exception {
        asked(get("/inbox/troubles/refusal").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].field").value("purpose"))
                .andExpect(jsonPath("$.problems[1].sentence").value("没有选择信息项。"));
    }

    @Test
    @DisplayName("引擎包裹的拒绝照样说清")
    void aWrappedRefusalIsFound() throws Exception {
        asked(get("/inbox/troubles/conflict"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("该申请已撤回。")));
    }

    @Test
    @DisplayName("系统故障：只给故障编号，不露内情")
    void aFaultShowsItsNumberOnly() throws Exception {
        asked(get("/inbox/troubles/fault").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.problems[0].sentence").value(matchesPattern(".*故障编号 \\d{8}-[0-9A-F]{8}。.*")))
                .andExpect(content().string(not(containsString("secret detail"))));
    }

    @Test
    @DisplayName("空字符：400，说明如何改")
    void charactersThatTheDatabaseCannotHold() throws Exception {
        asked(get("/catalog").param("q", "婚姻\0登记").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].sentence").value(containsString("看不见的字符（U+0000）")));
    }

    @Test
    @DisplayName("地址里的编号不是数字、缺少参数")
    void wrongAndMissingParameters() throws Exception {
        asked(get("/inbox/troubles/abc/number").param("page", "1"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("“id”的值“abc”格式不正确")));
        asked(get("/inbox/troubles/1/number"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("缺少“page”")));
    }

    @Test
    @DisplayName("JSON 写错、格式不收、方法不对、文件过大")
    void requestsOfTheWrongShape() throws Exception {
        asked(json("{\"number\":")).andExpect(status().isBadRequest()).andExpect(problem("JSON"));
        asked(json("{\"number\":\"x\"}")).andExpect(status().isBadRequest()).andExpect(problem("JSON"));
        asked(post("/inbox/troubles/body")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("1")
                        .accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(problem("不接受这种格式"));
        asked(get("/inbox/troubles/body").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(problem("不支持这种操作方式"));
        asked(get("/inbox/troubles/upload").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isPayloadTooLarge())
                .andExpect(problem("超过 20 MB"));
    }

    @Test
    @DisplayName("没有这个页面")
    void unknownAddresses() throws Exception {
        asked(get("/inbox/no/such/page").accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("没有找到")));
    }

    private ResultActions asked(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as(FIRST_ADMIN)).with(csrf()));
    }

    private static MockHttpServletRequestBuilder json(String body) {
        return request(HttpMethod.POST, "/inbox/troubles/body")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static ResultMatcher problem(String words) {
        return jsonPath("$.problems[0].sentence").value(containsString(words));
    }
}
