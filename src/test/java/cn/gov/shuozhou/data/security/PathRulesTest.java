package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.engine.Procedure;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.organization.account.Newcomers;
import cn.gov.shuozhou.data.organization.account.UnifiedIdentity;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The application listening on the loopback interface, with two departments that each have one case waiting, and a
 * person for each role. All tests so marked share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "management.server.port=0",
            "management.server.address=127.0.0.1",
            "management.prometheus.metrics.export.enabled=true",
            "spring.datasource.url=jdbc:h2:mem:doors;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512;DEFAULT_NULL_ORDERING=HIGH",
            "camunda.bpm.job-execution.enabled=false",
            "app.audit.seal-every=P1D",
            "app.connections-per-address=40",
            "app.masking-key=a-key-for-tests-of-at-least-32-characters",
            "FIRST_ADMIN_ID=first.admin",
            "FIRST_ADMIN_PASSWORD=" + Newcomers.PASSWORD,
            "BUREAU_CREDIT_CODE=11140600MB00014684"
        })
@Import({Newcomers.class, PathRulesTest.Given.class})
@TestExecutionListeners(listeners = OwnEngine.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@interface PathRulesTest {

    @TestConfiguration
    class Given {

        static final String PROCESS = "doors-test";
        static final String HERE = "here";
        static final String THERE = "there";
        static final String PROGRAM = "program.one";
        static final String GENUINE = "genuine-";

        @Bean
        Procedure procedureOfTheTest() {
            return new Procedure(PROCESS, Set.of("approver", "data-officer"), Set.of("bureau"));
        }

        /** An identity service whose tickets anybody can read: the name after "genuine-". */
        @Bean
        UnifiedIdentity identityServiceOfTheTest() {
            return new UnifiedIdentity() {
                @Override
                public Optional<String> userName(HttpServletRequest request) {
                    Optional<String> ticket = Optional.ofNullable(request.getParameter("ticket"));
                    if (ticket.filter(text -> !text.startsWith(GENUINE)).isPresent()) {
                        throw new BadCredentialsException("A forged ticket");
                    }
                    return ticket.map(text -> text.substring(GENUINE.length()));
                }

                @Override
                public String signInAddress(HttpServletRequest request) {
                    return "https://identity.example.gov.cn/sign-in?service=data";
                }
            };
        }

        /** After the application's own start, which creates the groups and their rights. */
        @Bean
        @Order
        ApplicationRunner peopleAndCases(
                Newcomers newcomers, Identities identities, RepositoryService repository, RuntimeService runtime) {
            return arguments -> {
                newcomers.department(HERE, "朔州市甲局", "11140600MB00010018");
                newcomers.department(THERE, "朔州市乙局", "11140600MB00010026");
                for (Role role : Role.values()) {
                    newcomers.person(HERE, role);
                }
                List.of(Role.APPROVER, Role.REQUESTER, Role.DATA_OFFICER)
                        .forEach(role -> newcomers.person(THERE, role));
                newcomers.settle("first.admin");
                identities.ensureUser(PROGRAM, PROGRAM, Newcomers.PASSWORD);
                identities.ensureMember(PROGRAM, "technical");
                var model = Bpmn.createExecutableProcess(PROCESS)
                        .camundaHistoryTimeToLive(1)
                        .startEvent()
                        .userTask("userTask_answer")
                        .name("答复共享申请")
                        .camundaCandidateGroups("approver")
                        .endEvent()
                        .moveToActivity("userTask_answer")
                        .boundaryEvent("timer_answerOverdue")
                        .cancelActivity(false)
                        .timerWithDuration("P1D")
                        .endEvent()
                        .done();
                repository
                        .createDeployment()
                        .addModelInstance(PROCESS + ".bpmn", model)
                        .deploy();
                for (String department : Set.of(HERE, THERE)) {
                    runtime.startProcessInstanceByKey(
                            PROCESS,
                            "GX-" + department,
                            Map.of("handlingDepartment", department, "resourceName", "婚姻登记信息"));
                }
            };
        }
    }
}
