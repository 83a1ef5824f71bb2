package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.process.CaseFacts;
import cn.gov.shuozhou.data.process.CaseStage;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the tables of 共享 say of a case, besides what is told of any. */
final class SharingFacts extends CaseFacts {

    private final SharingApplications applications;
    private final ApplicationRecordMapper records;
    private final Grants grants;
    private final JdbcTemplate jdbc;

    SharingFacts(
            CaseStage stage,
            SharingApplications applications,
            ApplicationRecordMapper records,
            Grants grants,
            JdbcTemplate jdbc) {
        super(stage);
        this.applications = applications;
        this.records = records;
        this.grants = grants;
        this.jdbc = jdbc;
    }

    ApplicationStatus status(String caseNumber) {
        return applications.application(caseNumber).status();
    }

    SharingApplication application(String caseNumber) {
        return applications.application(caseNumber);
    }

    /** Items and maskings as granted. */
    List<String> granted(String caseNumber) {
        return grants.ofCase(caseNumber).stream()
                .flatMap(grant -> grant.items().stream())
                .map(item -> item.name() + " " + item.masking())
                .toList();
    }

    Grant grant(String caseNumber) {
        return grants.ofCase(caseNumber).get(0);
    }

    boolean isGranted(String caseNumber) {
        return !grants.ofCase(caseNumber).isEmpty();
    }

    Mediation mediation(String caseNumber) {
        return records.mediation(caseNumber);
    }

    Supplement supplement(String caseNumber) {
        return records.supplement(caseNumber);
    }

    List<Answer> answers(String caseNumber) {
        return records.answers(caseNumber);
    }

    boolean holdsItems(String caseNumber) {
        return jdbc.queryForObject(
                        "select count(*) from sharing_open_item where case_number = ?", Long.class, caseNumber)
                > 0;
    }
}
