package cn.gov.shuozhou.data.opening.application;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.FullRun;
import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 申请 over HTTP, as a browser without scripts sends it: what is taken, what is refused and how. */
@DisplayName("第二十五条：公众申请开放数据")
@OnPostgres(Reason.CONCURRENCY)
class ApplicationFormTest extends ApplicationCases {

    @Autowired
    ApplicationCaps caps;

    /** A flood leaves nothing for the next test. */
    @Override
    @AfterEach
    void end() {
        super.end();
        caps.forget();
    }

    private static final int SENDINGS = FullRun.Amount.of(400, 2_000);
    private static final int ADDRESSES = FullRun.Amount.of(40, 1_000);

    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private Map<String, List<String>> fields(OpenApplicationInput input) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("resource", List.of(String.valueOf(input.resource())));
        fields.put("kind", List.of(String.valueOf(input.kind())));
        fields.put("name", List.of(input.nameText()));
        fields.put("number", List.of(input.numberText()));
        fields.put("purpose", List.of(input.purposeText()));
        fields.put("items", input.chosenItems().stream().map(String::valueOf).toList());
        fields.put("mode", List.of(String.valueOf(input.mode())));
        fields.put("phone", List.of(input.phoneText()));
        fields.put("email", List.of(input.emailText()));
        fields.put("pledge", List.of("true"));
        fields.put("form", List.of(String.valueOf(input.form())));
        return fields;
    }

    private static MockHttpServletRequestBuilder sending(Map<String, List<String>> fields, String address) {
        MockHttpServletRequestBuilder request = post("/open/applications").with(from -> {
            from.setRemoteAddr(address);
            return from;
        });
        fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request;
    }

    private MvcResult send(Map<String, List<String>> fields) throws Exception {
        return mvc.perform(sending(fields, ApplicationScene.address())).andReturn();
    }

    @Test
    @DisplayName("不登录、不建会话、不写 Cookie；回执写明编号、收到日期、期限和查询码，PDF 里一样，查询码只存摘要，身份只有密文")
    void anApplicationIsTaken() throws Exception {
        String code = scene.resource();
        OpenApplicationInput input = scene.input(code);
        MvcResult form = mvc.perform(get("/open/applications/new").param("resource", code))
                .andReturn();
        assertThat(form.getResponse().getStatus()).isEqualTo(200);

        MvcResult taken = send(fields(input));

        String receipt = Refused.text(taken.getResponse());
        assertThat(taken.getResponse().getStatus()).as(receipt).isEqualTo(200);
        assertThat(Stream.of(form, taken)).allSatisfy(answer -> {
            assertThat(answer.getRequest().getSession(false)).isNull();
            assertThat(answer.getResponse().getHeader(HttpHeaders.SET_COOKIE)).isNull();
            assertThat(answer.getResponse().getHeader(HttpHeaders.CACHE_CONTROL))
                    .isEqualTo("no-store");
        });
        String number = scene.cases().get(0);
        String queryCode = found(CODE, receipt, 0);
        assertThat(receipt).contains(number, "2026-11-23", "2026-12-07（星期一）24:00", "自然人 欧阳**");
        assertThat(receipt).doesNotContain(input.numberText(), ApplicationScene.NAME);
        assertThat(scene.snapshot()).noneMatch(row -> row.contains(input.numberText()) || row.contains(queryCode));
        assertThat(scene.identityOf(number).number()).isEqualTo(input.numberText());
        assertThat(scene.file(number).applicantName()).isEqualTo("自然人 欧阳**");

        byte[] pdf = mvc.perform(post("/open/applications/receipt.pdf").param("token", found(TOKEN, receipt, 1)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(number, queryCode, "2026-12-07（星期一）24:00", "开放数据申请回执")
                    .doesNotContain("〓");
            document.getPage(0)
                    .getResources()
                    .getFontNames()
                    .forEach(font -> assertThat(font).isNotNull());
        }
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("kind", "ALIEN", "请选择申请人的类型"),
                Arguments.of("name", "", "姓名或者名称不能为空"),
                Arguments.of("name", "张\n明", "写在一行里"),
                Arguments.of("number", "140602199003071231", "公民身份号码不正确"),
                Arguments.of("number", "14060219900307", "公民身份号码不正确"),
                Arguments.of("number", ApplicationScene.identity("20991231"), "出生日期在今天之后"),
                Arguments.of("number", ApplicationScene.identity("20121124"), "不满 14 周岁"),
                Arguments.of("number", ApplicationScene.identity("19900230"), "出生日期不存在"),
                Arguments.of("purpose", "写论文", "使用用途太短"),
                Arguments.of("purpose", "论文".repeat(5000), "不能超过 1000 个字，现有 10000 个字"),
                Arguments.of("items", "", "请至少勾选一项"),
                Arguments.of("items", "1", "请至少勾选一项"),
                Arguments.of("mode", "", "请选择取得数据的方式"),
                Arguments.of("phone", "", "请填写联系电话"),
                Arguments.of("phone", "12345", "联系电话不正确"),
                Arguments.of("email", "a@b.cn\r\nBcc: all@example.com", "电子邮箱不正确"),
                Arguments.of("email", "某人", "电子邮箱不正确"),
                Arguments.of("pledge", "", "请阅读数据安全承诺"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    @DisplayName("填错的：字段旁有一句话，已填写的都在，没有存下任何内容")
    void whatIsWrongIsSaidBesideTheField(String field, String value, String sentence) throws Exception {
        Map<String, List<String>> fields = fields(scene.input(scene.resource()));
        fields.put(field, List.of(value));
        List<String> before = scene.snapshot();

        MockHttpServletResponse answer = send(fields).getResponse();

        String page = Refused.text(answer);
        assertThat(answer.getStatus()).as(page).isEqualTo(400);
        assertThat(page).contains(sentence, "id=\"" + field + "-error\"");
        assertThat(page).contains(String.valueOf(fields.get("form").get(0)));
        if (!field.equals("purpose")) {
            assertThat(page).contains(fields.get("purpose").get(0));
        }
        assertThat(scene.snapshot()).isEqualTo(before);
        assertThat(answer.getHeaderNames()).noneMatch(name -> name.equalsIgnoreCase("Bcc"));
    }

    @Test
    @DisplayName("看不见的字符、改变方向的字符：说明是哪个字符，没有存下任何内容")
    void hiddenCharactersAreRefused() throws Exception {
        Map<String, List<String>> fields = fields(scene.input(scene.resource()));
        fields.put("name", List.of("张\u202e明"));
        List<String> before = scene.snapshot();

        MockHttpServletResponse answer = send(fields).getResponse();

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(Refused.text(answer)).contains("U+202E");
        assertThat(scene.snapshot()).isEqualTo(before);
    }

    @Test
    @DisplayName("法人和非法人组织须有统一社会信用代码，核对校验码")
    void organisationsNeedTheirCode() throws Exception {
        Map<String, List<String>> fields = fields(scene.input(scene.resource()));
        fields.put("kind", List.of("LEGAL_PERSON"));
        fields.put("name", List.of("朔州某某数据有限公司"));
        fields.put("number", List.of(""));
        assertThat(Refused.text(send(fields).getResponse())).contains("法人申请须填写统一社会信用代码");
        fields.put("number", List.of("91140600MA0000000X"));
        assertThat(Refused.text(send(fields).getResponse())).contains("统一社会信用代码不正确");
        assertThat(scene.cases()).isEmpty();
        fields.put("number", List.of("11140600MB00014684"));
        assertThat(send(fields).getResponse().getStatus()).isEqualTo(200);
        assertThat(scene.file(scene.cases().get(0)).applicantName()).isEqualTo("法人 某法人");
    }

    @Test
    @DisplayName("每一栏都填脚本：原样显示为文字，不会执行")
    void scriptsAreText() throws Exception {
        String script = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>";
        Map<String, List<String>> fields = fields(scene.input(scene.resource()));
        List.of("kind", "name", "number", "purpose", "mode", "phone", "email", "pledge")
                .forEach(field -> fields.put(field, List.of(script)));

        String page = Refused.text(send(fields).getResponse());

        assertThat(page).doesNotContain("<script>alert", "<img src=x").contains("&lt;script&gt;");
    }

    @Test
    @DisplayName("没有令牌、令牌是编造的、打开不到几秒、隐藏的一栏有内容的，都不接收；过期的换新令牌，已填写的都在")
    void formsNotFilledInByAPersonAreRefused() throws Exception {
        OpenApplicationInput input = scene.input(scene.resource());
        Map<String, List<String>> fields = fields(input);
        Map<String, List<String>> trapped = new LinkedHashMap<>(fields);
        trapped.put("website", List.of("https://example.com"));
        assertThat(Refused.text(send(trapped).getResponse())).contains("提交没有被接受");
        fields.put("form", List.of("demo~AAAA"));
        String again = Refused.text(send(fields).getResponse());
        assertThat(again).contains("页面打开得太久", input.purposeText()).doesNotContain("demo~AAAA");
        fields.put("form", List.of(scene.newForm()));
        assertThat(Refused.text(send(fields).getResponse())).contains("提交得太快");
        scene.waitAMoment();
        assertThat(scene.cases()).isEmpty();
        assertThat(send(fields).getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName("同一张表单同时提交两次：一次受理，另一次得知已经提交")
    void aFormIsTakenOnce() throws Exception {
        Map<String, List<String>> fields = fields(scene.input(scene.resource()));

        List<MockHttpServletResponse> answers = Refused.atOnce(
                () -> send(fields).getResponse(), () -> send(fields).getResponse());

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.getStatus() == 409)
                .allSatisfy(answer -> assertThat(Refused.text(answer)).contains("已经提交过"));
        assertThat(scene.cases()).hasSize(1);
    }

    @Test
    @DisplayName("同一地址不停地提交：超出的 429 并写明多久再试，其他地址不受影响，也没有存下")
    void aFloodFromOneAddressIsBounded() throws Exception {
        String code = scene.resource();
        String address = ApplicationScene.address();
        Map<String, List<String>> fields = fields(scene.input(code));
        Recorded recorded = beans.createBean(Recorded.class);
        int refusedSendings = 0;
        for (int sending = 0; sending < SENDINGS; sending++) {
            MockHttpServletResponse answer =
                    mvc.perform(sending(fields, address)).andReturn().getResponse();
            if (answer.getStatus() == 429) {
                refusedSendings++;
                assertThat(answer.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("60");
            }
        }
        assertThat(refusedSendings).isGreaterThan(SENDINGS * 3 / 4);
        // Where the minute ends meanwhile, one record sums up what was not recorded one by one.
        assertThat(recorded.refusals())
                .isNotEmpty()
                .allSatisfy(refusal -> assertThat(refusal).containsAnyOf("|提交开放申请|", "次请求在一分钟内被拒绝"));
        assertThat(scene.cases()).hasSize(1);
        assertThat(send(fields(scene.input(code))).getResponse().getStatus()).isEqualTo(200);
        assertThat(scene.cases()).hasSize(2);
    }

    @Test
    @DisplayName("许多本机地址各提交两次：每张表单只受理一次，全部合起来不超过一小时的上限；别人照常申请，查找、审批人的页面照常")
    void aFloodFromManyAddressesIsBounded() throws Exception {
        Map<String, List<String>> fields = fields(scene.input(scene.resource()));
        List<Map<String, List<String>>> applications = new ArrayList<>();
        for (int address = 0; address < ADDRESSES; address++) {
            Map<String, List<String>> own = new LinkedHashMap<>(fields);
            own.put("number", List.of(ApplicationScene.identity()));
            own.put("form", List.of(scene.newForm()));
            applications.add(own);
        }
        scene.waitAMoment();
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int sending = 0; sending < 2 * ADDRESSES; sending++) {
            int address = sending % ADDRESSES;
            String from = "127.0.%d.%d".formatted(20 + address / 250, 1 + address % 250);
            answers.merge(
                    mvc.perform(sending(applications.get(address), from))
                            .andReturn()
                            .getResponse()
                            .getStatus(),
                    1,
                    Integer::sum);
        }

        assertThat(answers).containsEntry(200, ADDRESSES).containsOnlyKeys(200, 409);
        assertThat(scene.cases()).hasSize(ADDRESSES);
        assertThat(send(fields(scene.input(scene.resource()))).getResponse().getStatus())
                .isEqualTo(200);
        assertThat(mvc.perform(get("/open/resources").param("q", "婚姻"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(mvc.perform(get("/").with(as(scene.person(ApplicationScene.APPROVER))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("同一申请人一天最多五件，换地址也一样；第二天可以再申请")
    void oneIdentityIsBounded() {
        String code = scene.resource();
        String number = ApplicationScene.identity();
        for (int sent = 0; sent < 5; sent++) {
            scene.submit(scene.input(code, ApplicationScene.NAME, number, "分析本市婚姻登记的地区分布，撰写毕业论文"));
        }
        OpenApplicationInput one = scene.input(code, ApplicationScene.NAME, number, "分析本市婚姻登记的地区分布，撰写毕业论文");

        refused.call(() -> scene.submit(one), Kind.TOO_MANY, "今天提交的申请已达上限");

        scene.moveTo(WED_2026_11_25);
        scene.submit(scene.input(code, ApplicationScene.NAME, number, "分析本市婚姻登记的地区分布，撰写毕业论文"));
        assertThat(scene.cases()).hasSize(6);
    }

    @Test
    @DisplayName("没有开放的、无条件开放的、不存在的资源，都不能申请")
    void onlyWhatIsOpenOnApplication() throws Exception {
        assertThat(mvc.perform(get("/open/applications/new").param("resource", "999999/1"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        refused.call(() -> scene.applications().resource("204001/1"), Kind.NOT_FOUND, "无条件开放，可以直接下载");
    }

    private static String found(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(group);
    }
}
