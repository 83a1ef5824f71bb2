package cn.gov.shuozhou.data.opening.application;

import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.opening.application.ApplicationScene.SUPERVISOR;
import static cn.gov.shuozhou.data.opening.application.ApplicationScene.asking;
import static cn.gov.shuozhou.data.opening.application.ApplicationScene.bare;
import static cn.gov.shuozhou.data.opening.application.ApplicationScene.consent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.casework.attachment.content.Pdf;
import cn.gov.shuozhou.data.opening.consent.ConsentInput;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("第二十三条：个人信息不脱敏开放的，有本人同意的记录和证明")
@OnPostgres(Reason.SQL)
class RecordedConsentTest extends ApplicationCases {

    @Autowired
    PublicTokens tokens;

    private String number;
    private long personal;

    @BeforeEach
    void askedForConsent() {
        String code = scene.resource();
        personal = scene.item(code, ApplicationScene.PERSONAL);
        number = scene.accepted(code);
        scene.answer(number, asking());
    }

    static Stream<Arguments> incomplete() {
        return Stream.of(
                Arguments.of(null, "请写明同意的人数"),
                Arguments.of(with("0", "2026-11-20"), "请写明同意的人数"),
                Arguments.of(with("两个", "2026-11-20"), "请写明同意的人数"),
                Arguments.of(with("99999999999999999999", "2026-11-20"), "请写明同意的人数"),
                Arguments.of(with("2", "2027-01-01"), "不晚于今天"),
                Arguments.of(with("2", "-0001-01-01"), "不晚于今天"),
                Arguments.of(with("2", "去年"), "不晚于今天"),
                Arguments.of(new ConsentInput("2", " ", "逐人签署书面同意书", "2026-11-20", "3号"), "同意人的范围或者名册编号不能为空"),
                Arguments.of(new ConsentInput("2", "名册 7", "口头", "2026-11-20", "3号"), "取得同意的方式太短"),
                Arguments.of(new ConsentInput("2", "名册 7", "逐人签署书面同意书", "2026-11-20", "号".repeat(101)), "不能超过 100 个字"));
    }

    private static ConsentInput with(String people, String obtainedOn) {
        return new ConsentInput(people, "名册 7", "逐人签署书面同意书", obtainedOn, "3号");
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    @DisplayName("记录不全的：写明缺什么，没有开放，什么也没有存下")
    void anIncompleteRecord(ConsentInput recorded, String sentence) throws Exception {
        long proof = proof(number);
        List<String> before = scene.snapshot();

        refused.call(() -> scene.answer(number, bare(personal, recorded, proof)), Kind.INVALID, sentence);

        assertThat(scene.snapshot()).isEqualTo(before);
        assertThat(scene.delivery(number)).isNull();
    }

    @Test
    @DisplayName("没有附证明文件的不开放；附了的开放，记录在办件页，证明能看到办件的人能看；申请人、公众都看不到")
    void recordedWithItsProof() throws Exception {
        refused.call(() -> scene.answer(number, bare(personal, consent(), null)), Kind.INVALID, "请上传同意书");
        refused.call(() -> scene.answer(number, bare(personal, consent(), -1L)), Kind.INVALID, "附件已不在");
        assertThat(scene.delivery(number)).isNull();
        long proof = proof(number);

        scene.answer(number, bare(personal, consent(), proof));

        String page = Refused.text(fetched(get("/opening/applications/" + number), SUPERVISOR));
        assertThat(page).contains("名册 MC-2026-07", "逐人签署书面同意书", "2026-11-20", "朔民同意〔2026〕3号", "同意书.pdf");
        assertThat(fetched(get("/attachments/" + proof), SUPERVISOR).getContentAsByteArray())
                .isEqualTo(Pdf.plain());
        assertThat(fetched(get("/attachments/" + proof), "health.approver").getStatus())
                .isEqualTo(404);
        String ticket = tokens.issue(PublicTokens.Use.CASE, number);
        String own =
                Refused.text(mvc.perform(get("/open/applications/case").cookie(new Cookie("OPEN-APPLICATION", ticket)))
                        .andReturn()
                        .getResponse());
        assertThat(own).contains("同意开放", number).doesNotContain("MC-2026-07", "朔民同意", "同意书.pdf");
        assertThat(scene.pages().own(number, "").files()).isEmpty();
    }

    private MockHttpServletResponse fetched(MockHttpServletRequestBuilder request, String person) throws Exception {
        return mvc.perform(request.with(as(scene.person(person)))).andReturn().getResponse();
    }
}
