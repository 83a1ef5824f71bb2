package cn.gov.shuozhou.data.catalog.county;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.InboxFilter;
import cn.gov.shuozhou.data.notification.ReceivedMessage;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.report.sla.ReadSheets;
import cn.gov.shuozhou.data.workbook.LibreOffice;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@MovableClockTest
@Transactional
@DisplayName("第七条：县（市、区）主管部门查看本区域部门的目录并提出意见")
@OnPostgres(Reason.SQL)
class CountyPagesTest {

    private static final String AUTHORITY = "shuocheng-data.county-authority";
    private static final String OTHER_AUTHORITY = "shanyin-data.county-authority";
    private static final String OFFICER = "shuocheng-civil-affairs.data-officer";
    private static final String OTHER_OFFICER = "shanyin-education.data-officer";
    private static final String BUREAU = "bureau.supervisor";

    private static final InboxFilter UNREAD = new InboxFilter(InboxFilter.State.UNREAD, null);

    @Autowired
    MockMvc mvc;

    @Autowired
    CatalogComments comments;

    @Autowired
    Catalog catalog;

    @Autowired
    Organization organization;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void today() {
        clock.setToday(LocalDate.of(2026, 11, 20));
    }

    @Test
    @DisplayName("只列本区域的部门；市局看到各县")
    void theTableIsOfTheRegion() throws Exception {
        assertThat(page(AUTHORITY, "/catalog/county"))
                .contains("朔城区民政局", "合计（2 个部门）")
                .doesNotContain("山阴县", "朔州市民政局");
        assertThat(page(OTHER_AUTHORITY, "/catalog/county")).contains("山阴县教育局").doesNotContain("朔城区");
        assertThat(page(BUREAU, "/catalog/county"))
                .contains("朔城区民政局", "山阴县教育局", "怀仁市人力资源和社会保障局")
                .doesNotContain("朔州市民政局");
        assertThat(page(BUREAU, "/catalog/county?region=140621"))
                .contains("山阴县教育局")
                .doesNotContain("朔城区民政局");
    }

    @Test
    @DisplayName("第七条、第十条：县级目录列出目录发布和变更的件数，点开就是这些办件；导出一致")
    void theCasesOfTheRegionAreCounted() throws Exception {
        publication("ML-1", "shuocheng-civil-affairs", false);
        publication("ML-2", "shuocheng-civil-affairs", true);
        publication("ML-3", "shanyin-education", false);
        change("BG-1", "shuocheng-civil-affairs", "203001/3");

        String publications = "/catalog/publications?department=shuocheng-civil-affairs";
        String changes = "/catalog/changes?department=shuocheng-civil-affairs";
        assertThat(page(AUTHORITY, "/catalog/county"))
                .contains(publications + "\">2 件，1 件在办", changes + "\">1 件，1 件在办")
                .doesNotContain("department=shanyin-education");
        assertThat(page(AUTHORITY, "/catalog/county/shuocheng-civil-affairs")).contains(publications, changes);
        assertThat(page(AUTHORITY, publications)).contains("ML-1", "ML-2", "共 2 条");
        assertThat(page(AUTHORITY, changes)).contains("BG-1", "共 1 条");
        byte[] exported = answer(AUTHORITY, get("/catalog/county/export.xlsx")).getContentAsByteArray();
        assertThat(ReadSheets.of(exported).get("县级目录"))
                .anySatisfy(row -> assertThat(row).containsEntry("目录发布办件", "2").containsEntry("目录变更办件", "1"));
    }

    @Test
    @DisplayName("第七条：主管部门只查看，不办理；别的区域和市级部门的办件与没有的办件答复相同")
    void theAuthorityOnlyLooks() throws Exception {
        publication("ML-1", "shuocheng-civil-affairs", false);
        publication("ML-3", "shanyin-education", false);
        publication("ML-4", "civil-affairs", false);
        change("BG-1", "shuocheng-civil-affairs", "203001/3");
        change("BG-2", "civil-affairs", "101002/1");

        assertThat(page(AUTHORITY, "/catalog/publications"))
                .contains("ML-1")
                .doesNotContain("ML-3")
                .doesNotContain("ML-4");
        assertThat(page(AUTHORITY, "/catalog/changes")).contains("BG-1").doesNotContain("BG-2");
        assertThat(page(AUTHORITY, "/catalog/publications/ML-1"))
                .contains("朔城区民政局")
                .doesNotContain("您可以办理");
        assertThat(page(AUTHORITY, "/catalog/changes/BG-1")).contains("朔城区民政局").doesNotContain("您可以办理");
        for (String foreign : List.of("publications/ML-3", "publications/ML-4", "changes/BG-2", "changes/BG-9")) {
            assertThat(answer(AUTHORITY, get("/catalog/" + foreign)).getStatus())
                    .as(foreign)
                    .isEqualTo(404);
        }
        assertThat(page(AUTHORITY, "/catalog/publications?department=shanyin-education"))
                .doesNotContain("ML-3");
        assertThat(answer(AUTHORITY, post("/catalog/publications/ML-1/withdraw").with(csrf()))
                        .getStatus())
                .isEqualTo(403);
        assertThat(answer(AUTHORITY, post("/catalog/changes/BG-1/withdraw").with(csrf()))
                        .getStatus())
                .isEqualTo(403);
        assertThat(answer(OTHER_AUTHORITY, get("/catalog/publications/ML-1")).getStatus())
                .isEqualTo(404);
    }

    private void publication(String number, String department, boolean closed) {
        jdbc.update(
                "insert into catalog_publication (case_number, department_code, subject, status, round, submitted_by,"
                        + " submitted_at, closed_at) values (?, ?, '资源', ?, 1, ?, timestamp '2026-11-01 09:00:00', ?)",
                number,
                department,
                closed ? "WITHDRAWN" : "REVIEWING",
                department + ".data-officer",
                closed ? LocalDate.of(2026, 11, 2).atStartOfDay() : null);
    }

    private void change(String number, String department, String code) {
        jdbc.update(
                "insert into catalog_change (case_number, resource_id, resource_name, provider_code, base_version, status,"
                        + " reason_kind, reason, basis, planned_on, proposed_by, proposed_at) select ?, id, name, ?, 1,"
                        + " 'REVIEWING', 'LAW', '理由', '依据', date '2027-01-01', ?, timestamp '2026-11-01 09:00:00'"
                        + " from resource where code = ?",
                number,
                department,
                department + ".data-officer",
                code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shanyin-education", "civil-affairs", "no-such"})
    @DisplayName("别的区域和市级的部门与没有的部门答复相同，意见也提不进去")
    void foreignDepartmentsAreUnknown(String department) throws Exception {
        assertThat(answer(AUTHORITY, get("/catalog/county/" + department)).getStatus())
                .isEqualTo(404);
        assertThat(answer(
                                AUTHORITY,
                                post("/catalog/county/{code}/comments", department)
                                        .param("text", "意见")
                                        .with(csrf()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(comments.page(everything(), person(BUREAU)).total()).isZero();
    }

    @Test
    @DisplayName("意见通知数据专员，答复通知提出人，每条只答复一次")
    void aCommentIsAnsweredOnce() throws Exception {
        long resource = resource("203001/3");
        assertThat(answer(
                                AUTHORITY,
                                post("/catalog/county/shuocheng-civil-affairs/comments")
                                        .param("resource", String.valueOf(resource))
                                        .param("text", "请补充救助标准")
                                        .with(csrf()))
                        .getRedirectedUrl())
                .isEqualTo("/catalog/county/shuocheng-civil-affairs");

        CatalogComment comment =
                comments.page(everything(), person(OFFICER)).rows().get(0);
        assertThat(comment.resourceName()).isEqualTo("临时救助对象信息");
        assertThat(told(OFFICER)).first().satisfies(message -> {
            assertThat(message.subject()).contains("临时救助对象信息");
            assertThat(message.link()).isEqualTo("/catalog/comments/" + comment.id());
        });
        assertThat(page(AUTHORITY, "/catalog/county")).contains("1 条，1 条未答复");

        String address = "/catalog/comments/" + comment.id();
        assertThat(page(OFFICER, address)).contains("请补充救助标准", "提交答复");
        assertThat(page(AUTHORITY, address)).contains("等待该部门数据专员答复").doesNotContain("提交答复");
        answer(OFFICER, post(address + "/answer").param("answer", "下月补充").with(csrf()));
        assertThat(told(AUTHORITY))
                .first()
                .satisfies(message -> assertThat(message.text()).isEqualTo("下月补充"));
        assertThat(page(BUREAU, address)).contains("请补充救助标准", "下月补充");
        assertThat(answer(
                                OFFICER,
                                post(address + "/answer").param("answer", "再答").with(csrf()))
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    @DisplayName("同一意见提交两次（连点两下、答复以后退回再发）：只算一条，通知一次，说明何时提出过；另写的照收")
    void aCommentIsWrittenOnce() throws Exception {
        for (String about : List.of(String.valueOf(resource("203001/3")), "")) {
            long before = comments.page(everything(), person(OFFICER)).total();
            int told = told(OFFICER).size();
            assertThat(comment(about, "请补充救助标准").getStatus()).isEqualTo(302);
            CatalogComment first =
                    comments.page(everything(), person(OFFICER)).rows().get(0);
            for (boolean answered : List.of(false, true)) {
                if (answered) {
                    comments.answer(first.id(), "下月补充", person(OFFICER));
                }
                MockHttpServletResponse again = comment(about, " 请补充救助标准 ");
                assertThat(again.getStatus()).isEqualTo(409);
                assertThat(again.getContentAsString()).contains("您已于 2026-11-20 提出过同样的意见，没有重复提交");
            }
            assertThat(comments.page(everything(), person(OFFICER)).total() - before)
                    .isOne();
            assertThat(told(OFFICER).size() - told).isOne();
            assertThat(comment(about, "请补充救助标准和依据").getStatus()).isEqualTo(302);
        }
    }

    private MockHttpServletResponse comment(String resource, String text) throws Exception {
        return answer(
                AUTHORITY,
                post("/catalog/county/shuocheng-civil-affairs/comments")
                        .param("resource", resource)
                        .param("text", text)
                        .with(csrf()));
    }

    @Test
    @DisplayName("别的区域、别的部门读不到，也答复不了")
    void foreignCommentsAreUnknown() throws Exception {
        comments.write("shuocheng-civil-affairs", null, "目录没有按时更新", person(AUTHORITY));
        long id = comments.page(everything(), person(BUREAU)).rows().get(0).id();
        for (String stranger : List.of(OTHER_AUTHORITY, OTHER_OFFICER, "shuocheng-data.data-officer")) {
            assertThat(answer(stranger, get("/catalog/comments/" + id)).getStatus())
                    .isEqualTo(404);
            assertThat(page(stranger, "/catalog/comments")).doesNotContain("目录没有按时更新");
            assertThatThrownBy(() -> comments.answer(id, "答复", person(stranger)))
                    .isInstanceOfSatisfying(
                            RequestRejected.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(RequestRejected.Kind.NOT_FOUND));
        }
        assertThatThrownBy(() -> comments.answer(id, "代答", person(AUTHORITY))).isInstanceOf(RequestRejected.class);
    }

    @Test
    @DisplayName("空意见、过长的意见、别部门的资源被拒绝，所填保留")
    void badCommentsAreRefused() throws Exception {
        assertThat(refused("", "")).contains("意见不能为空");
        assertThat(refused("长".repeat(2_001), "")).contains("现有 2001 个字");
        assertThat(refused("针对别人", String.valueOf(resource("204002/2")))).contains("不是该部门已发布的资源", "针对别人");
        assertThat(comments.page(everything(), person(BUREAU)).total()).isZero();
    }

    @Test
    @DisplayName("清单按词和状态筛选，导出与清单一致")
    void theListIsFilteredAndExported() throws Exception {
        comments.write("shuocheng-civil-affairs", resource("203001/3"), "=1+1", person(AUTHORITY));
        comments.write("shanyin-education", null, "学籍目录缺项", person(OTHER_AUTHORITY));
        comments.answer(
                comments.page(everything(), person(OTHER_OFFICER)).rows().get(0).id(), "已补", person(OTHER_OFFICER));

        assertThat(page(BUREAU, "/catalog/comments?state=OPEN"))
                .contains("=1+1")
                .doesNotContain("学籍目录缺项");
        assertThat(page(BUREAU, "/catalog/comments?q=学籍")).contains("学籍目录缺项").doesNotContain("=1+1");
        assertThat(page(BUREAU, "/catalog/comments?q=临时救助")).contains("=1+1");
        assertThat(cells(BUREAU, "/catalog/comments/export.xlsx?state=ANSWERED"))
                .contains("学籍目录缺项", "已补")
                .doesNotContain("=1+1");
        assertThat(cells(AUTHORITY, "/catalog/comments/export.xlsx"))
                .contains("text==1+1, kind=TYPED")
                .doesNotContain("学籍目录缺项");
    }

    private String refused(String text, String resource) throws Exception {
        MockHttpServletResponse answer = answer(
                AUTHORITY,
                post("/catalog/county/shuocheng-civil-affairs/comments")
                        .param("text", text)
                        .param("resource", resource)
                        .with(csrf()));
        assertThat(answer.getStatus()).isEqualTo(400);
        return answer.getContentAsString();
    }

    private String cells(String id, String address) throws Exception {
        return String.join("\n", LibreOffice.cells(answer(id, get(address)).getContentAsByteArray()));
    }

    private static CommentFilter everything() {
        return new CommentFilter(null, null, null, null);
    }

    private long resource(String code) {
        return catalog.idOf(code).orElseThrow();
    }

    private List<ReceivedMessage> told(String id) {
        return inbox.whole(id, UNREAD).rows();
    }

    private String page(String id, String address) throws Exception {
        MockHttpServletResponse answer = answer(id, get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(String id, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as(person(id)))).andReturn().getResponse();
    }

    private Person person(String id) {
        return organization.person(id).orElseThrow();
    }
}
