package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.DataSharingApplication;
import cn.gov.shuozhou.data.casework.CaseNumbers;
import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.regulation.LimitUnit;
import cn.gov.shuozhou.data.regulation.TimeLimit;
import cn.gov.shuozhou.data.regulation.TimeLimits;
import cn.gov.shuozhou.data.search.Synonyms;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * Delivery and what it stands on, with the pages of refusal, on a database in memory. Without the engine, which delivery
 * knows nothing about: nobody signs in here, the tests say who it is.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = DeliveryTest.Slice.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:delivery;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512;DEFAULT_NULL_ORDERING=HIGH",
            // The readiness of the whole application asks for more than is here.
            "management.endpoint.health.validate-group-membership=false",
            "spring.autoconfigure.exclude="
                    + "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration,"
                    + "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration,"
                    + "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration,"
                    + "org.springframework.boot.autoconfigure.session.SessionAutoConfiguration",
            // what readiness asks lives with the engine
            "management.endpoint.health.validate-group-membership=false",
            "app.data-uploads.patience=PT5M",
            "app.masking-key=a-key-for-tests-of-at-least-32-characters"
        })
@AutoConfigureMockMvc
public @interface DeliveryTest {

    LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackageClasses = DataSharingApplication.class)
    @ComponentScan(
            basePackages = {
                "cn.gov.shuozhou.data.delivery",
                "cn.gov.shuozhou.data.masking",
                "cn.gov.shuozhou.data.sealing",
                "cn.gov.shuozhou.data.audit",
                "cn.gov.shuozhou.data.notification",
                "cn.gov.shuozhou.data.portal"
            },
            useDefaultFilters = false,
            includeFilters = {
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "cn\\.gov\\.shuozhou\\.data\\.(delivery|delivery\\.upload|masking|sealing)\\.[A-Za-z]*"
                                        + "(Sets|Comparison|Register|Loading|Proposals|Keys|Restoration|Tables|Grants|Tokens|Pages|Access|Data|Uses|Marks|Controller|Sealing|Terms|Values|Control|KeyConfiguration"
                                        + "|Uploads|Work|Reading|Notices|Contents|Limits|Checks|Differences|KeyDoubts|Consents)"),
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "cn\\.gov\\.shuozhou\\.data\\.delivery\\.quality\\."
                                        + "(Measurements|QualityRules|QualityRuns|ForeignItems|RuleWords|QualityReports|QualityScores|QualityController|QualityRuleController)"),
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "cn\\.gov\\.shuozhou\\.data\\.(audit\\.(SystemActs|AuditEntries)|notification\\.Outbox)"),
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "cn\\.gov\\.shuozhou\\.data\\.delivery\\.pull\\."
                                        + "(AllowedHosts|OwnDatabase|SourceConnections|SourceReader|SourcePasswords|PullSources|PullTrial|PullReading|PullEnds|PullNotices|PullWork|PullListController|PullSourceController)"),
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "cn\\.gov\\.shuozhou\\.data\\.portal\\."
                                + "(RefusalAdvice|RefusedAnswer|Incidents|PageFrames|PageFrameAdvice)")
            })
    @Import({
        cn.gov.shuozhou.data.catalog.Catalog.class,
        cn.gov.shuozhou.data.catalog.UpdateRules.class,
        Organization.class,
        cn.gov.shuozhou.data.organization.CountyWatch.class,
        CaseNumbers.class,
        Inbox.class,
        Synonyms.class,
        cn.gov.shuozhou.data.search.SearchTextReading.class,
        cn.gov.shuozhou.data.download.ListDownload.class,
        cn.gov.shuozhou.data.operation.NodeClock.class,
        cn.gov.shuozhou.data.database.OneConnectionAThread.class
    })
    class Slice {

        @Bean
        Clock clock() {
            var zone = ZoneId.of("Asia/Shanghai");
            return Clock.fixed(TODAY.atTime(LocalTime.of(10, 30)).atZone(zone).toInstant(), zone);
        }

        /** Changes of the catalogue are made by a package that is not here. */
        @Bean
        cn.gov.shuozhou.data.catalog.DueChanges dueChanges() {
            return resource -> java.util.Optional.empty();
        }

        /** Doubts are reported in a package that is not here. */
        @Bean
        cn.gov.shuozhou.data.catalog.DisputeMarks disputeMarks() {
            return resource -> java.util.List.of();
        }

        @Bean
        CorrectionNews correctionNews() {
            return grant -> java.util.List.of();
        }

        /** Limits are read in a package that is not here; the resources of these tests are renewed all the time. */
        @Bean
        TimeLimits timeLimits() {
            return new TimeLimits(java.util.List.of(new TimeLimit(
                    TimeLimits.DEFAULT_RULE_SET,
                    "renewal-grace-real-time",
                    1,
                    LimitUnit.DAY,
                    0,
                    "bureau",
                    "",
                    "第十七条",
                    "系统约定",
                    "宽限")));
        }

        /** Grants are renewed by applications, in a package that is not here. */
        @Bean
        GrantRenewals grantRenewals() {
            return grant -> java.util.Optional.empty();
        }

        /** Who holds which role is the engine's to know; nothing here asks. */
        @Bean
        cn.gov.shuozhou.data.engine.Identities identities() {
            return org.mockito.Mockito.mock(cn.gov.shuozhou.data.engine.Identities.class);
        }
    }
}
