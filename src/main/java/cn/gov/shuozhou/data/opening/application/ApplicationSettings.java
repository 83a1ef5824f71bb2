package cn.gov.shuozhou.data.opening.application;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the public may send, and how long the applicants are known; under {@code app.open-applications}.
 *
 * @param sendingsPerMinute of forms, right or wrong, from one address
 * @param triesPerForm how often one form may be sent within an hour
 * @param applicationsPerAddress within an hour
 * @param applicationsPerIdentity within a day
 * @param applicationsPerHour of all together, on one node; beyond it only first ones of an address, four times as many
 * @param leastFilling nobody fills in the form faster
 * @param formValid how long a form may lie open
 * @param caseValid how long somebody may stay on the page of a case
 * @param dataValidDays how many days opened data wait to be taken
 * @param identityKept how long it is known who applied, after the end of the case
 */
@ConfigurationProperties("app.open-applications")
record ApplicationSettings(
        @DefaultValue("30") int sendingsPerMinute,
        @DefaultValue("20") int triesPerForm,
        @DefaultValue("10") int applicationsPerAddress,
        @DefaultValue("5") int applicationsPerIdentity,
        @DefaultValue("500") int applicationsPerHour,
        @DefaultValue("10") int wrongCodesPerMinute,
        @DefaultValue("600") int wrongCodesPerHour,
        @DefaultValue("PT5S") Duration leastFilling,
        @DefaultValue("PT12H") Duration formValid,
        @DefaultValue("PT30M") Duration caseValid,
        @DefaultValue("30") int dataValidDays,
        @DefaultValue("P3Y") Period identityKept) {}
