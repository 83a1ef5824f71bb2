package cn.gov.shuozhou.data.supervision.rectification;

import static cn.gov.shuozhou.data.casework.Recipient.role;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseState;
import cn.gov.shuozhou.data.casework.CaseType;
import cn.gov.shuozhou.data.casework.LimitConcern;
import cn.gov.shuozhou.data.casework.Recipient;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What casework asks of cases of 整改. */
@Component
@Order(6)
@Article("第三十三条")
class RectificationCaseType implements CaseType {

    /** Those of the department who answer for it. */
    static final Recipient DEPARTMENT = (inbox, file, message) -> {
        Recipient.ofHandler(Role.APPROVER).tell(inbox, file, message);
        Recipient.ofHandler(Role.DATA_OFFICER).tell(inbox, file, message);
    };

    /** Those who follow it up. */
    static final Recipient SUPERVISORS = (inbox, file, message) -> inbox.tellRole(
            file.handlingDepartment().equals(Organization.BUREAU) ? Role.LEADING_GROUP : Role.BUREAU, message);

    private final Rectifications rectifications;
    private final Organization organization;

    RectificationCaseType(Rectifications rectifications, Organization organization) {
        this.rectifications = rectifications;
        this.organization = organization;
    }

    @Override
    public String procedure() {
        return RectificationProcess.KEY;
    }

    @Override
    public String label() {
        return LadderRecords.PROCEDURE;
    }

    @Override
    public List<? extends CaseState> states() {
        return List.of(RectificationState.values());
    }

    @Override
    public String page(String caseNumber) {
        return Rectification.linkTo(caseNumber);
    }

    @Override
    public boolean maySee(CaseFile file, Person person) {
        return rectifications.maySee(rectifications.rectification(file.number()), person);
    }

    @Override
    public boolean mayReadTask(CaseFile file, String taskKey, Person person) {
        return maySee(file, person);
    }

    @Override
    public Optional<LimitConcern> concernedBy(CaseFile file, String limitKey) {
        return Optional.ofNullable(
                switch (limitKey) {
                    case RectificationProcess.DEFENCE_LIMIT -> departments(file, "陈述申辩", null);
                    case RectificationProcess.RECEIPT_LIMIT -> departments(file, "签收文书", null);
                    case RectificationProcess.LIMIT -> departments(file, "整改", file.handlingDepartment());
                    case RectificationProcess.ISSUE_LIMIT -> supervisors("签发整改通知", SUPERVISORS);
                    case RectificationProcess.VERIFICATION_LIMIT -> supervisors("核验整改", SUPERVISORS);
                    case RectificationProcess.REPORT_LIMIT -> supervisors("上报领导小组", SUPERVISORS);
                    case RectificationProcess.DECISION_LIMIT -> supervisors("决定责令限期改正", role(Role.LEADING_GROUP));
                    case RectificationProcess.CRITICISM_LIMIT -> supervisors("决定通报批评", role(Role.LEADING_GROUP));
                    default -> null;
                });
    }

    private static LimitConcern departments(CaseFile file, String duty, @Nullable String late) {
        return new LimitConcern(duty, duty, file.handlingName(), List.of(DEPARTMENT), List.of(SUPERVISORS), late);
    }

    /** The leading group's office is at the bureau. */
    private LimitConcern supervisors(String duty, Recipient bound) {
        return new LimitConcern(
                duty,
                duty,
                organization.department(Organization.BUREAU).name(),
                List.of(bound),
                List.of(),
                Organization.BUREAU);
    }
}
