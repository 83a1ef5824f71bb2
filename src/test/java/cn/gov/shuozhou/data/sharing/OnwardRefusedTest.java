package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DisplayName("第二十九条：对外提供请求和答复填错的，逐项说明，什么都不变")
class OnwardRefusedTest extends OnwardCases {

    @Autowired
    private MockMvc mvc;

    private Refused refused;

    @BeforeEach
    void asked() {
        refused = new Refused(mvc, scene);
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                wrong("没有选信息项", form -> form.items = List.of(), "请至少勾选一个"),
                wrong("信息项不是数字", form -> form.items = List.of("abc"), "所选信息项“abc”不存在"),
                wrong("没有选怎样提供", form -> form.target = "SOMEBODY", "请选择提供给特定对象，还是向社会公开"),
                wrong("没有写对象", form -> form.recipient = "", "请写明提供给谁"),
                wrong("公开而写了对象", form -> form.target = "PUBLIC", "请不要填写对象"),
                wrong("提供给提供部门", form -> form.recipient = "朔州市民政局 ", "就是数据的提供部门"),
                wrong("提供给自己", form -> form.recipient = "朔州市人力资源和社会保障局", "就是本部门"),
                wrong("用途太短", form -> form.purpose = "研究", "对外提供的用途太短"),
                wrong("没有写形式", form -> form.manner = "", "请写明提供的形式和途径"),
                wrong("没有写措施", form -> form.safeguards = "……", "安全保障措施里没有文字"),
                wrong("不是个人信息而写了本人同意", form -> form.personsConsent = "逐人签署同意书并存档", "请不要填写本人同意的情况"),
                wrong("截止日期不是日期", form -> form.until = "明年", "截止日期“明年”不是有效日期"),
                wrong("没有截止日期", form -> form.until = "", "请填写对外提供的截止日期"),
                wrong("截止日期已过", form -> form.until = "2026-11-23", "已经过去"),
                wrong("晚于授权", form -> form.until = "2027-11-24", "晚于授权的截止日期"),
                wrong("对象太长", form -> form.recipient = "某某大学第一研究所".repeat(20), "不能超过 100 个字"));
    }

    private static Arguments wrong(String what, Consumer<OnwardFilled> spoil, String sentence) {
        return Arguments.of(what, spoil, sentence);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilt")
    @DisplayName("填错一处")
    void oneWrongField(String what, Consumer<OnwardFilled> spoil, String sentence) throws Exception {
        OnwardFilled form = form();
        spoil.accept(form);
        refused.request(REQUESTER, form.sent(), 400, sentence);
    }

    @Test
    @DisplayName("不在授权里的信息项、个人信息和商业秘密向社会公开、没有本人同意的，都不能")
    void whatTheArticleForbids() throws Exception {
        OnwardFilled foreign = form();
        foreign.items = List.of(String.valueOf(item("公民身份号码")));
        refused.request(REQUESTER, foreign.sent(), 400, "有的不在授权 " + grant.number() + " 之内");

        OnwardFilled published = personal();
        published.target = "PUBLIC";
        published.recipient = "";
        published.personsConsent = "";
        refused.request(REQUESTER, published.sent(), 400, "信息项“姓名”是个人信息，不能向社会公开（第二十九条）");

        OnwardFilled withoutThem = personal();
        withoutThem.personsConsent = "";
        refused.request(REQUESTER, withoutThem.sent(), 400, "请写明本人同意的取得和留存情况");

        jdbc.update("update item set sensitivity = 'TRADE_SECRET' where id = ?", item("登记日期"));
        OnwardFilled secret = form();
        secret.target = "PUBLIC";
        secret.recipient = "";
        refused.request(REQUESTER, secret.sent(), 400, "涉及商业秘密，不能向社会公开");
    }

    @Test
    @DisplayName("别的部门的授权、没有的授权、还没有办结的、已经收回的授权")
    void theGrant() throws Exception {
        OnwardFilled unknown = form();
        unknown.grant = "SQ-140600-20261124-9999";
        refused.request(REQUESTER, unknown.sent(), 404, "本部门没有编号为“SQ-140600-20261124-9999”的授权");
        refused.request(
                "education.requester", get("/sharing/onward/new").param("grant", grant.number()), 404, "本部门没有编号为");
        refused.request("education.requester", form().sent(), 404, "本部门没有编号为");
        refused.atTheDoor(APPROVER, form().sent());

        jdbc.update("update case_file set phase = 'HANDLING' where case_number = ?", grant.caseNumber());
        refused.request(REQUESTER, form().sent(), 409, "还没有办结，不能请求对外提供");
        jdbc.update("update case_file set phase = 'CLOSED' where case_number = ?", grant.caseNumber());
        jdbc.update("update data_grant set suspended_at = current_timestamp where number = ?", grant.number());
        refused.request(REQUESTER, form().sent(), 409, "已暂停，不能请求对外提供");
        grants.revoke(grant.number(), "用途已经结束");
        refused.request(REQUESTER, form().sent(), 409, "已收回，不能请求对外提供");
    }

    @Test
    @DisplayName("相同对象和信息项还有请求没有办结的，不能再请求；换了写法也一样；别的对象可以")
    void twice() throws Exception {
        String number = submit(form());
        OnwardFilled again = form();
        again.recipient = "山西某某大学公共管理学院　";
        refused.request(REQUESTER, again.sent(), 409, "办件 " + number + " 还没有办结");
        OnwardFilled same = form();
        same.recipient = "丁大学";
        submit(same);
        refused.request(REQUESTER, same.sent(), 409, "该申请已提交");
    }

    @Test
    @DisplayName("答复：没有意见、漏答、全不勾选、敏感信息项没有理由、不同意没有理由、授权已收回")
    void theAnswer() {
        String number = submit(personal());
        answer(number, new AnswerForm(null, null, null, null, null, null, null, null, null), "请选择答复意见");
        answer(number, new AnswerForm(Decision.AGREE, List.of(), null, null, null, null, null, null, null), "逐项答复");
        answer(number, agree(number, Set.of(), null), "至少勾选一个信息项");
        answer(number, agree(number, Set.of("姓名", "登记日期"), null), "请写明同意对外提供“姓名”（个人信息）的理由");
        answer(number, new AnswerForm(Decision.REFUSE, null, null, null, "", null, null, null, null), "的理由");
        answer(number, new AnswerForm(Decision.RETURN, null, null, null, null, null, null, null, ""), "需要补正的全部内容");

        grants.revoke(grant.number(), "用途已经结束");
        answer(number, agree(number, Set.of("姓名", "登记日期"), REASON), "已收回，不能同意对外提供");
        scene.answer(number, refuse());
    }

    private void answer(String number, AnswerForm form, String sentence) {
        refused.call(() -> scene.answer(number, form), Kind.INVALID, sentence);
    }
}
