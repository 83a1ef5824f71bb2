package cn.gov.shuozhou.data.opening.application;

import static cn.gov.shuozhou.data.opening.application.ApplicationScene.APPROVER;
import static cn.gov.shuozhou.data.opening.application.ApplicationScene.opening;
import static cn.gov.shuozhou.data.opening.application.ApplicationScene.refusing;
import static cn.gov.shuozhou.data.opening.application.ApplicationScene.treating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.Decision;
import cn.gov.shuozhou.data.opening.application.OpenApplications.Received;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 查询 over HTTP: who comes in, what can be done there, and that nobody else finds anything. */
@DisplayName("第二十五条：申请人查询、补正、异议、取用数据")
@OnPostgres(Reason.CONCURRENCY)
class ApplicationQueryTest extends ApplicationCases {

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
    private static final Pattern DATA = Pattern.compile("/open/applications/data/([^/]+)/data.csv");

    private MockHttpServletResponse query(String number, String code, String address) throws Exception {
        return mvc.perform(post("/open/applications/query")
                        .param("number", number)
                        .param("code", code)
                        .with(from -> {
                            from.setRemoteAddr(address);
                            return from;
                        }))
                .andReturn()
                .getResponse();
    }

    /** The cookie of whoever has come in. */
    private Cookie entered(Received received) throws Exception {
        MockHttpServletResponse answer = query(received.caseNumber(), received.code(), ApplicationScene.address());
        assertThat(answer.getStatus()).isEqualTo(302);
        Cookie cookie = answer.getCookie("OPEN-APPLICATION");
        assertThat(answer.getHeader(HttpHeaders.SET_COOKIE)).contains("HttpOnly", "SameSite=Strict");
        return cookie;
    }

    private String own(Cookie cookie) throws Exception {
        return Refused.text(mvc.perform(get("/open/applications/case").cookie(cookie))
                .andReturn()
                .getResponse());
    }

    private MockHttpServletResponse act(Cookie cookie, String act, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/open/applications/case/" + act).cookie(cookie).param("ticket", cookie.getValue());
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    @Test
    @DisplayName("凭编号和查询码进入，查询码大小写和连字符不限；补正、评价、异议各一次，结束后不能再看")
    void theApplicantFollowsTheCase() throws Exception {
        Received received = scene.submit(scene.input(scene.resource()));
        String number = received.caseNumber();
        String loose = received.code().toLowerCase().replace("-", " ");
        assertThat(query(number, loose, ApplicationScene.address()).getStatus()).isEqualTo(302);
        Cookie cookie = entered(received);
        assertThat(own(cookie)).contains(number, "待受理审查", "2026-12-07（星期一）24:00", "撤回申请");
        assertThat(found(TICKET, own(cookie))).isEqualTo(cookie.getValue());

        scene.at(TUE_2026_11_24);
        scene.askSupplement(number);
        cookie = entered(received);
        assertThat(own(cookie)).contains("请写明论文所属的学校");
        assertThat(Refused.text(act(cookie, "supplement", "supplement", "。。"))).contains("补正的内容");
        assertThat(act(cookie, "supplement", "supplement", "山西大学，指导教师王某某").getRedirectedUrl())
                .isEqualTo("/open/applications/case?done=supplemented");
        scene.answer(number, refusing());
        assertThat(act(cookie, "rating", "rating", "6").getStatus()).isEqualTo(400);
        assertThat(act(cookie, "rating", "rating", "2", "words", "理由不清楚").getStatus())
                .isEqualTo(302);
        assertThat(act(cookie, "rating", "rating", "5").getStatus()).isEqualTo(409);
        assertThat(act(cookie, "objection", "objection", "不开放的理由与目录不符").getStatus())
                .isEqualTo(302);
        assertThat(act(cookie, "withdrawal").getStatus()).isEqualTo(409);
        assertThat(own(cookie)).contains("待裁定", "涉及个人隐私", "2 分：理由不清楚");
        assertThat(scene.application(number).rating()).isEqualTo(2);

        assertThat(act(cookie, "leave").getCookie("OPEN-APPLICATION").getMaxAge())
                .isZero();
    }

    @Test
    @DisplayName("撤回、提异议同时提交两次：一次成功，另一次 409")
    void actsAtTheSameMoment() throws Exception {
        Received withdrawn = scene.submit(scene.input(scene.resource()));
        Cookie cookie = entered(withdrawn);
        assertThat(Refused.atOnce(() -> act(cookie, "withdrawal"), () -> act(cookie, "withdrawal")))
                .extracting(MockHttpServletResponse::getStatus)
                .containsExactlyInAnyOrder(302, 409);
        Received answered = scene.submit(scene.input(scene.resource()));
        scene.check(answered.caseNumber(), new ApplicationForms.CheckForm("ACCEPT", null), APPROVER);
        scene.answer(answered.caseNumber(), refusing());
        Cookie other = entered(answered);
        assertThat(Refused.atOnce(
                        () -> act(other, "objection", "objection", "不开放的理由与目录不符"),
                        () -> act(other, "objection", "objection", "不开放的理由与目录不符")))
                .extracting(MockHttpServletResponse::getStatus)
                .containsExactlyInAnyOrder(302, 409);
    }

    @Test
    @DisplayName("编号错、查询码错，答复一字不差；同一地址一分钟最多错十次，其他地址不受影响")
    void wrongNumbersAndCodesAreAnsweredAlike() throws Exception {
        Received received = scene.submit(scene.input(scene.resource()));
        String address = ApplicationScene.address();
        Recorded recorded = beans.createBean(Recorded.class);
        String wrongCode = Refused.text(query(received.caseNumber(), "AAAA-AAAA-AAAA", address));
        String wrongNumber = Refused.text(query("KF-140600-20261123-9999", received.code(), address));
        assertThat(wrongNumber.replace("KF-140600-20261123-9999", ""))
                .isEqualTo(wrongCode.replace(received.caseNumber(), ""));
        assertThat(wrongCode).contains("编号或者查询码不正确");

        List<Integer> statuses = new ArrayList<>();
        for (int guess = 0; guess < 20; guess++) {
            statuses.add(query("KF-140600-20261123-%04d".formatted(guess), "AAAA-AAAA-%04d".formatted(guess), address)
                    .getStatus());
        }
        assertThat(statuses).filteredOn(status -> status == 400).hasSize(8);
        MockHttpServletResponse slowed = query(received.caseNumber(), received.code(), address);
        assertThat(slowed.getStatus()).isEqualTo(429);
        assertThat(recorded.refusals())
                .isNotEmpty()
                .allSatisfy(refusal -> assertThat(refusal).contains("|查询开放申请|").doesNotContain("AAAA"));
        assertThat(slowed.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("60");
        assertThat(query(received.caseNumber(), received.code(), ApplicationScene.address())
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    @DisplayName("别人的、编造的、过期的 Cookie 都进不去；别的网页发来的表单不起作用")
    void nobodyElseGetsIn() throws Exception {
        Received one = scene.submit(scene.input(scene.resource()));
        Received other = scene.submit(scene.input(scene.resource()));
        Cookie cookie = entered(one);
        assertThat(own(cookie)).contains(one.caseNumber()).doesNotContain(other.caseNumber());
        for (String forged : List.of("", "demo~", "demo~AAAA", one.caseNumber(), scene.newForm())) {
            assertThat(mvc.perform(get("/open/applications/case").cookie(new Cookie("OPEN-APPLICATION", forged)))
                            .andReturn()
                            .getResponse()
                            .getRedirectedUrl())
                    .isEqualTo("/open/applications/query?ended");
        }
        MockHttpServletResponse foreign = mvc.perform(
                        post("/open/applications/case/withdrawal").cookie(cookie))
                .andReturn()
                .getResponse();
        assertThat(foreign.getRedirectedUrl()).isEqualTo("/open/applications/query?ended");
        assertThat(scene.application(one.caseNumber()).status()).isEqualTo(OpenApplicationStatus.CHECKING);
        scene.moveTo(TUE_2026_11_24);
        assertThat(mvc.perform(get("/open/applications/case").cookie(cookie))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/open/applications/query?ended");
    }

    @Test
    @DisplayName("接受使用许可后才能取用；只有同意开放的信息项，已脱敏，每一行有申请编号；市局停止开放的、到期的 410，编造的链接 404")
    void openedDataAreTaken() throws Exception {
        Received received = scene.submit(scene.input(scene.resource()));
        String number = received.caseNumber();
        scene.check(number, new ApplicationForms.CheckForm("ACCEPT", null), APPROVER);
        scene.answer(number, opening(Decision.OPEN));
        Cookie cookie = entered(received);
        assertThat(own(cookie)).contains("我已阅读并接受使用许可").doesNotContain("/data.csv");
        assertThat(act(cookie, "licence").getStatus()).isEqualTo(302);
        assertThat(act(cookie, "licence").getStatus()).isEqualTo(409);
        String token = found(DATA, own(cookie));

        MockHttpServletResponse csv = data(token, "data.csv");
        assertThat(csv.getStatus()).isEqualTo(200);
        assertThat(Refused.text(csv))
                .isEqualTo("\ufeff登记机关,姓名,申请编号\r\n朔城区民政局,张**,%1$s\r\n平鲁区民政局,李**,%1$s\r\n".formatted(number));
        assertThat(csv.getHeader(HttpHeaders.CONTENT_DISPOSITION)).contains("filename=\"" + number + ".csv\"");
        assertThat(data(token, "data.xlsx").getStatus()).isEqualTo(200);
        assertThat(Refused.text(data(token, "data.json?limit=1")))
                .contains("\"登记机关\":\"朔城区民政局\"", "\"next\":1")
                .doesNotContain("平鲁区");
        assertThat(data(token, "data.json?limit=0").getStatus()).isEqualTo(400);
        assertThat(scene.delivery(number).taken()).isEqualTo(3);
        for (String guess : List.of(number, "demo~" + token.substring(6), token.replaceFirst("..$", "AA"), "1")) {
            assertThat(data(guess, "data.csv").getStatus()).as(guess).isEqualTo(guess.equals(token) ? 200 : 404);
        }
        scene.brake(number);
        assertThat(data(token, "data.csv").getStatus()).isEqualTo(410);
        scene.release(number);
        assertThat(data(token, "data.csv").getStatus()).isEqualTo(200);
        scene.moveTo(LocalDate.of(2026, 12, 24));
        assertThat(data(token, "data.csv").getStatus()).isEqualTo(410);
    }

    private MockHttpServletResponse data(String token, String file) throws Exception {
        return mvc.perform(get("/open/applications/data/" + token + "/" + file))
                .andReturn()
                .getResponse();
    }

    @Test
    @DisplayName("部分开放的文件里没有不开放的信息项")
    void whatIsWithheldIsNotInTheFile() throws Exception {
        String code = scene.resource();
        Received received = scene.submit(scene.input(code));
        String number = received.caseNumber();
        scene.check(number, new ApplicationForms.CheckForm("ACCEPT", null), APPROVER);
        scene.answer(
                number,
                treating(
                        Decision.PARTLY,
                        null,
                        "姓名属于个人隐私，不能开放",
                        scene.item(code, ApplicationScene.PERSONAL),
                        "WITHHELD"));
        Cookie cookie = entered(received);
        act(cookie, "licence");
        assertThat(Refused.text(data(found(DATA, own(cookie)), "data.csv")))
                .startsWith("\ufeff登记机关,申请编号\r\n")
                .doesNotContain("张");
    }

    @Test
    @DisplayName("平台上没有数据的不能开放：先上传，期限不停；数据撤下后不能取用")
    void dataMustBeThere() {
        String code = scene.resourceWithoutData();
        String number = scene.accepted(code);
        refused.call(() -> scene.answer(number, opening(Decision.OPEN)), Kind.INVALID, "平台上还没有这项数据");
        assertThat(scene.facts.clocks(number)).contains("open-data-answer 2026-12-07 RUNNING");
        scene.upload(code);
        scene.answer(number, opening(Decision.OPEN));
        assertThat(scene.delivery(number)).isNotNull();
    }

    @Test
    @DisplayName("第二十五条：不予开放的须选类型、说明理由、提供依据；非本部门的写明由谁提供，已公开的写明在哪里")
    void refusalsNeedTheirGrounds() {
        String number = scene.accepted();
        refused.call(() -> scene.answer(number, refusing(null, null)), Kind.INVALID, "请选择不予开放的类型");
        refused.call(() -> scene.answer(number, refusing(RefusalGround.OTHER_BODY, " ")), Kind.INVALID, "由哪个部门提供不能为空");
        refused.call(() -> scene.answer(number, refusing(RefusalGround.PUBLISHED, null)), Kind.INVALID, "在哪里公开不能为空");
        scene.answer(number, refusing(RefusalGround.PUBLISHED, "市政府网站“统计年鉴”栏目"));
        assertThat(scene.pages().own(number, "").answers().get(0).answer().referral())
                .contains("统计年鉴");
    }

    @Test
    @DisplayName("第二十八条：身份只给签收了待办的答复人看并记入审计，待办、办件总览和办件页面只有遮盖后的姓名")
    void theIdentityIsShownToWhoeverAnswersOnly() throws Exception {
        OpenApplicationInput input = scene.input(scene.resource());
        String number = scene.submit(input).caseNumber();
        String task = scene.task(number, OpenDataApplicationProcess.TASK_CHECK).getId();
        String address = "/api/tasks/" + task + "/opening/applicant";
        refused.request(APPROVER, get(address), 403, "请先签收");
        refused.request("health.approver", get(address), 409, "该待办已办结或不存在");
        scene.claim(task, APPROVER);

        assertThat(Refused.text(refused.send(APPROVER, get(address))))
                .contains(input.numberText(), "欧阳小明", "13800001234");
        for (String page :
                List.of("/opening/applications/" + number, "/todo", "/cases", "/api/tasks/" + task + "/opening")) {
            assertThat(Refused.text(refused.send(APPROVER, get(page))))
                    .as(page)
                    .contains("欧阳**")
                    .doesNotContain(input.numberText(), "欧阳小明", "13800001234");
        }
        refused.request("health.approver", get("/opening/applications/" + number), 404);
    }
}
