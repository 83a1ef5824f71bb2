package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.calendar.NoticeLoading;
import cn.gov.shuozhou.data.clock.CaseAccess;
import cn.gov.shuozhou.data.clock.DeadlineMoved;
import cn.gov.shuozhou.data.process.CaseStage;
import cn.gov.shuozhou.data.process.NothingLeft;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application with the demo's people, a database of its own, timers fired by hand and a clock that the test
 * sets. All tests so marked share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:clocks;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512;DEFAULT_NULL_ORDERING=HIGH",
            "camunda.bpm.job-execution.enabled=false",
            "app.password-rounds=10",
            "app.demo.most-rows=200",
            "app.catalog.check-imports-every=P1D",
            "app.reports.make-every=P1D",
            "app.exports.make-every=P1D",
            "app.data-uploads.read-every=P1D",
            "app.data-uploads.patience=PT5M",
            "app.open-scans.every=P1D",
            "app.audit.seal-every=P1D"
        })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@ExtendWith(NothingLeft.class)
@Import({NoticeLoading.class, CaseStage.class, MovableClockTest.Given.class})
public @interface MovableClockTest {

    @TestConfiguration
    class Given {

        private final List<DeadlineMoved> moved = new ArrayList<>();

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @EventListener
        void remember(DeadlineMoved event) {
            moved.add(event);
        }

        /** A feature's rule of access, of which there is one for each feature. */
        @Bean
        CaseAccess accessToTestCases() {
            return (caseNumber, userId) -> caseNumber.startsWith("TEST-") && userId.equals("civil-affairs.approver");
        }

        List<DeadlineMoved> moved() {
            return moved;
        }
    }
}
