package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.masking.MaskingRule;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@OnPostgres(Reason.SQL)
@DisplayName("第二十九条：续期由一件新的申请办理，信息项和脱敏方式带入，核对后由使用部门提交")
class RenewalTest extends SharingCases {

    private static final LocalDate END_OF_GRANT = LocalDate.of(2027, 11, 23);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Grants grants;

    @Autowired
    private JdbcTemplate jdbc;

    private Grant grant;

    @BeforeEach
    void aGrant() {
        String number = scene.waiting();
        scene.answer(number, scene.agree(number, Map.of("姓名", MaskingRule.FULL, "登记日期", MaskingRule.NONE)));
        grant = grants.ofCase(number).get(0);
        scene.at(TUE_2026_11_24);
    }

    @Test
    @DisplayName("准备的是草稿，什么也没有提交；信息项、用途、依据、方式、期限带入，期限接在原授权之后")
    void theDraftIsFilled() throws Exception {
        String form = page(prepared());

        assertThat(jdbc.queryForObject("select count(*) from sharing_application where status <> 'DRAFT'", Long.class))
                .isEqualTo(1);
        assertThat(form)
                .contains(
                        "续期申请",
                        grant.number(),
                        grant.purpose(),
                        scene.application(grant.caseNumber()).legalBasis(),
                        "原授权的脱敏方式：" + MaskingRule.FULL.label())
                .contains("value=\"" + END_OF_GRANT.plusDays(1) + "\"");
        SharingApplication draft = draft();
        assertThat(draft.periodFrom()).isEqualTo(END_OF_GRANT.plusDays(1));
        assertThat(draft.periodTo()).isEqualTo(LocalDate.of(2028, 11, 24));
        assertThat(jdbc.queryForList(
                        "select item_id from sharing_application_item where application_id = ? order by item_id",
                        Long.class,
                        draft.id()))
                .containsExactlyElementsOf(grant.itemIds().stream().sorted().toList());
    }

    @Test
    @DisplayName("再次准备，打开的是同一份草稿")
    void oneDraft() throws Exception {
        assertThat(prepared()).isEqualTo(prepared());
    }

    @Test
    @DisplayName("提交以后：提供部门看到承接哪项授权，脱敏方式按原授权预选；同意后得到新的授权；不能再次准备")
    void theProviderSeesHowItWasMasked() throws Exception {
        prepared();
        String number = submitted();

        mvc.perform(get("/api/tasks/{id}/sharing", scene.answerTask(number).getId())
                        .with(as(person(APPROVER))))
                .andExpect(jsonPath("$.renewal", containsString(grant.number())))
                .andExpect(jsonPath("$.items[?(@.name=='姓名')].proposedMasking", contains("FULL")))
                .andExpect(jsonPath("$.items[?(@.name=='姓名')].formerMasking", contains(MaskingRule.FULL.label())))
                .andExpect(jsonPath("$.items[?(@.name=='登记日期')].proposedMasking", contains("NONE")));
        assertThat(page("/sharing/applications/" + number)).contains("承接", grant.number());
        assertThat(page("/grants/" + grant.number())).contains("续期", number).doesNotContain("准备续期申请");
        refused(prepare(REQUESTER), 409, "已由办件 " + number + " 续期");

        scene.answer(number, scene.agree(number, Map.of("姓名", MaskingRule.FULL, "登记日期", MaskingRule.NONE)));
        assertThat(grants.ofCase(number))
                .singleElement()
                .satisfies(renewed -> assertThat(renewed.validFrom()).isEqualTo(END_OF_GRANT.plusDays(1)));
    }

    @Test
    @DisplayName("首次申请不带原授权的任何内容")
    void aFirstApplication() throws Exception {
        String number = scene.submit(scene.resources.conditional(), "姓名");
        mvc.perform(get("/api/tasks/{id}/sharing", scene.answerTask(number).getId())
                        .with(as(person(APPROVER))))
                .andExpect(jsonPath("$.renewal", nullValue()))
                .andExpect(jsonPath("$.items[*].formerMasking", contains(nullValue())));
    }

    @Test
    @DisplayName("到期以后也可以续期，从今天起；未提交的、被拒的，可以再次准备")
    void afterItsEnd() throws Exception {
        scene.at(END_OF_GRANT.plusDays(10));
        prepared();
        assertThat(draft().periodFrom()).isEqualTo(END_OF_GRANT.plusDays(10));
        String number = submitted();
        scene.answer(number, SharingScene.refuse());
        requester.acceptRefusal(number, person(REQUESTER));
        assertThat(prepare(REQUESTER).getStatus()).isEqualTo(302);
    }

    @Test
    @DisplayName("别的部门的、收回的、暂停的、没有这个编号的：不能准备，写明原因，不留草稿；只有经办人可以")
    void whatCannotBeRenewed() throws Exception {
        refused(prepare("civil-affairs.requester"), 404, "本部门没有编号为“" + grant.number() + "”的授权");
        assertThat(prepare("human-resources.approver").getStatus()).isEqualTo(403);
        refused(prepare(REQUESTER, "SQ-none"), 404, "本部门没有编号为“SQ-none”的授权");
        refused(prepare(REQUESTER, ""), 404, "本部门没有编号为");
        jdbc.update("update data_grant set suspended_at = ?", TUE_2026_11_24.atStartOfDay());
        refused(prepare(REQUESTER), 409, "已暂停");
        jdbc.update("update data_grant set revoked_at = ?, revoked_reason = '不再提供'", TUE_2026_11_24.atStartOfDay());
        refused(prepare(REQUESTER), 409, "已经收回或者交回");
        assertThat(jdbc.queryForObject("select count(*) from sharing_application where status = 'DRAFT'", Long.class))
                .isZero();
    }

    /** Where the prepared draft lies. */
    private String prepared() throws Exception {
        MockHttpServletResponse answer = prepare(REQUESTER);
        assertThat(answer.getStatus()).isEqualTo(302);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private SharingApplication draft() {
        return scene.draft(
                jdbc.queryForObject("select token from sharing_application where status = 'DRAFT'", String.class));
    }

    private String submitted() throws Exception {
        SharingApplication draft = draft();
        FilledForm form = new FilledForm(
                draft.resourceId(), grant.itemIds().stream().sorted().toList(), draft.periodFrom());
        form.token = draft.token();
        form.revision = String.valueOf(draft.revision());
        assertThat(mvc.perform(form.sent().with(as(person(REQUESTER))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
        return jdbc.queryForObject(
                "select case_number from sharing_application where id = ?", String.class, draft.id());
    }

    private MockHttpServletResponse prepare(String person) throws Exception {
        return prepare(person, grant.number());
    }

    private MockHttpServletResponse prepare(String person, String number) throws Exception {
        return mvc.perform(post("/sharing/applications/renewals")
                        .param("grant", number)
                        .with(as(person(person)))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(as(person(REQUESTER))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static void refused(MockHttpServletResponse answer, int status, String... words) throws Exception {
        String text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(text).isEqualTo(status);
        assertThat(text).contains(List.of(words));
    }
}
