package cn.gov.shuozhou.data;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The whole application as a city first starts it: no demo data, one administrator from the environment, a database in
 * memory. All tests so marked share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:portal;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512;DEFAULT_NULL_ORDERING=HIGH",
            "camunda.bpm.job-execution.enabled=false",
            "app.catalog.check-imports-every=P1D",
            "app.reports.make-every=P1D",
            "app.exports.make-every=P1D",
            "app.data-uploads.read-every=P1D",
            "app.data-uploads.patience=PT5M",
            "app.audit.seal-every=P1D",
            "app.masking-key=a-key-for-tests-of-at-least-32-characters",
            "FIRST_ADMIN_ID=first.admin",
            "FIRST_ADMIN_PASSWORD=Chu-Shi-Kou-Ling-2026",
            "BUREAU_CREDIT_CODE=11140600MB00014684"
        })
@AutoConfigureMockMvc
public @interface PortalTest {}
