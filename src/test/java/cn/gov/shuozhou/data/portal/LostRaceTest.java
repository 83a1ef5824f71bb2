package cn.gov.shuozhou.data.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.FullRun;
import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.catalog.change.ChangeRacedActs;
import cn.gov.shuozhou.data.catalog.publication.PublicationRacedActs;
import cn.gov.shuozhou.data.correction.CorrectionRacedActs;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.opening.application.ApplicationRacedActs;
import cn.gov.shuozhou.data.process.RacedAct;
import cn.gov.shuozhou.data.process.RacedActs;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.sharing.SharingRacedActs;
import cn.gov.shuozhou.data.supervision.rectification.RectificationRacedActs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every act on something that is there, found by the application's own endpoints, done by two at the same moment: one succeeds,
 * the other is told, and nothing is done twice.
 */
@MovableClockTest
@DisplayName("同一件事两人同时办：一人成功，另一人得知，一件事只办一次")
@OnPostgres(Reason.CONCURRENCY)
class LostRaceTest {

    private static final String CASE = "/{caseNumber}";

    private static final String GONE = "what is taken away is gone, whoever took it";
    private static final String SET = "sets the same again; the last word counts";
    private static final String MADE = "each makes one more";
    private static final String ASKED = "asks only; whoever confirms sees each that waits";

    /** Acts on what is chosen in the body. */
    private static final Set<String> CHOSEN =
            Set.of("/sharing/onward", "/supervision/violations/confirm", "/supervision/violations/dismiss");

    /** Acts that may be done again, and why. */
    private static final Map<String, String> REPEATABLE = Map.ofEntries(
            Map.entry("/grants/{number}/tokens", MADE),
            Map.entry("/catalog/county/{code}/comments", MADE),
            Map.entry("/reports/definitions/{id}/order", MADE),
            Map.entry(
                    "/api/tasks/{taskId}/correction/cells",
                    "the later takes the place of the earlier, and nothing is decided"),
            Map.entry("/api/tasks/{taskId}/claim", "what one has taken already is one's own"),
            Map.entry("/api/tasks/{taskId}/sharing/preview", "it only shows"),
            Map.entry("/api/tasks/{taskId}/sharing/data/check", "the last file that was checked is what is confirmed"),
            Map.entry("/catalog/{id}/data", "the last file that was checked is what is confirmed"),
            Map.entry("/account/subscriptions/readers/{id}/removal", GONE),
            Map.entry("/api/phrases/{id}/removal", GONE),
            Map.entry("/api/attachments/{id}/discard", GONE),
            Map.entry("/catalog/{id}/data/proposal/discard", GONE),
            Map.entry("/catalog/{id}/data/uploads/{upload}/cancel", GONE),
            Map.entry("/catalog/drafts/unfinished/{id}/delete", GONE),
            Map.entry("/catalog/drafts/{id}/delete", GONE),
            Map.entry("/catalog/imports/{id}/delete", GONE),
            Map.entry("/catalog/synonyms/{id}/delete", GONE),
            Map.entry("/sharing/applications/{token}/delete", GONE),
            Map.entry("/accounts/people/{id}/unlock", SET),
            Map.entry("/catalog/classification/{code}/rename", SET),
            Map.entry("/catalog/{id}/data/key", SET),
            Map.entry("/catalog/{id}/quality/rules", "the same rule is there once, whoever adds it first"),
            Map.entry("/catalog/{id}/quality/rules/terms", SET),
            Map.entry("/catalog/{id}/quality/rules/{rule}/removal", GONE),
            Map.entry("/inbox/{id}/read", SET),
            Map.entry("/dispatches/{id}/again", "one that has failed once more meanwhile may go out once more"),
            Map.entry("/opening/scans/{id}/quasi-identifiers", SET),
            Map.entry("/operations/jobs/{id}/retry", "one try is left to it, whoever says so last"),
            Map.entry("/opening/plans/own/{year:\\d{4}}/items", MADE),
            Map.entry("/opening/plans/own/{year:\\d{4}}/items/{id}/quarter", SET),
            Map.entry("/organization/departments/{code}", SET),
            Map.entry("/organization/people/{id}/contact", SET),
            Map.entry("/organization/people/{id}/email", SET),
            Map.entry("/organization/people/{id}/roles", ASKED),
            Map.entry("/organization/people/{id}/password-request", ASKED),
            Map.entry("/pull-sources/{id:\\d+}", SET),
            Map.entry("/pull-sources/{id:\\d+}/test", "it only shows"),
            Map.entry("/pull-sources/{id:\\d+}/enabling", SET),
            Map.entry("/services/{id:\\d+}/materials", MADE),
            Map.entry("/services/{id:\\d+}/materials/{material:\\d+}/removal", GONE),
            Map.entry("/data-uses/statements/{id:\\d+}/rows/{grant}", SET),
            Map.entry("/supervision/templates/{kind}", SET));

    /** Refusals that tell of a lost race; a task that is gone may be one that is not there or not one's own. */
    private static final Set<Integer> LOST = Set.of(409, 404, 403);

    private static final int ROUNDS = FullRun.Amount.of(1, 5);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private List<RacedActs> procedures = List.of();

    @BeforeEach
    void procedures() {
        procedures = List.of(
                beans.createBean(SharingRacedActs.class),
                beans.createBean(ChangeRacedActs.class),
                beans.createBean(PublicationRacedActs.class),
                beans.createBean(CorrectionRacedActs.class),
                beans.createBean(RectificationRacedActs.class),
                beans.createBean(ApplicationRacedActs.class),
                beans.createBean(RecordRacedActs.class));
    }

    @Test
    @DisplayName("对已有的事作决定的每个地址都有一场比试；新加的没有，就在这里失败")
    void everyActIsRaced() {
        Set<String> raced = procedures.stream()
                .flatMap(procedure -> procedure.acts().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(raced).hasSizeGreaterThan(60).isEqualTo(acts());
    }

    @TestFactory
    @DisplayName("两人同时")
    Stream<DynamicTest> races() {
        return procedures.stream()
                .flatMap(procedure -> procedure.acts().entrySet().stream()
                        .map(act -> DynamicTest.dynamicTest(act.getKey(), () -> {
                            for (int round = 0; round < ROUNDS; round++) {
                                race(act.getKey(), procedure, act.getValue());
                            }
                        })));
    }

    private void race(String name, RacedActs procedure, Callable<RacedAct> preparation) throws Exception {
        procedure.scene().begin();
        try {
            RacedAct act = preparation.call();
            Refused sender = new Refused(mvc, procedure.scene());
            List<String> before = done();
            Recorded recorded = beans.createBean(Recorded.class);
            List<MockHttpServletResponse> answers = Refused.atOnce(
                    () -> sender.send(act.person(), act.request().get()),
                    () -> sender.send(act.person(), act.request().get()));

            String words = name + answers.stream().map(Refused::sentences).collect(Collectors.joining("\n", "\n", ""));
            assertThat(answers).as(words).filteredOn(won()).hasSize(1);
            assertThat(answers)
                    .as(words)
                    .filteredOn(won().negate())
                    .extracting(MockHttpServletResponse::getStatus)
                    .isSubsetOf(LOST);
            assertThat(recorded.refusals()).as("the trail").isNotEmpty();
            List<String> after = new ArrayList<>(done());
            before.forEach(after::remove);
            assertThat(after).doesNotHaveDuplicates();
        } finally {
            procedure.tidyUp();
            procedure.scene().end();
        }
    }

    private static Predicate<MockHttpServletResponse> won() {
        return answer -> answer.getStatus() < 400;
    }

    /** Steps, decisions, messages and grants: what an act that is done twice would leave twice. */
    private List<String> done() {
        return jdbc.queryForList("""
                select 'step ' || case_number || ' ' || act || ' ' || detail from case_step
                union all select 'decision ' || case_number || ' ' || task_id from case_decision
                union all select 'message ' || person_id || ' ' || subject || ' ' || link from message
                union all select 'grant ' || case_number || ' ' || resource_id from data_grant
                """, String.class);
    }

    /** What the application itself offers: acts on something that is there, and what begins a case. */
    private Set<String> acts() {
        Set<String> changing = Endpoint.all(mapping).stream()
                .filter(endpoint -> endpoint.method() != HttpMethod.GET)
                .map(Endpoint::pattern)
                .collect(Collectors.toSet());
        Set<String> cases = changing.stream()
                .filter(pattern -> pattern.contains(CASE))
                .map(pattern -> pattern.substring(0, pattern.indexOf(CASE)))
                .collect(Collectors.toSet());
        return changing.stream()
                .filter(pattern -> pattern.contains("{") || cases.contains(pattern) || CHOSEN.contains(pattern))
                .filter(pattern -> !REPEATABLE.containsKey(pattern))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
