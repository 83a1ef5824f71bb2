package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.casework.Recipient.applicant;
import static cn.gov.shuozhou.data.casework.Recipient.bureau;
import static cn.gov.shuozhou.data.casework.Recipient.ofHandler;

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

/** What casework asks of applications, those for shared data and those to pass data on. */
@Article("第三十三条")
class SharingCaseType implements CaseType {

    private static final Recipient APPROVERS = ofHandler(Role.APPROVER);

    private final ApplicationKind kind;
    private final Organization organization;

    SharingCaseType(ApplicationKind kind, Organization organization) {
        this.kind = kind;
        this.organization = organization;
    }

    @Override
    public String procedure() {
        return kind.procedure();
    }

    @Override
    public String label() {
        return kind.label();
    }

    @Override
    public List<? extends CaseState> states() {
        return kind.states();
    }

    @Override
    public String page(String caseNumber) {
        return pageOf(caseNumber);
    }

    static String pageOf(String caseNumber) {
        return "/sharing/applications/" + caseNumber;
    }

    @Override
    public boolean maySee(CaseFile file, Person person) {
        return SharingApplications.maySee(file.isOf(person) || file.isFor(person), person);
    }

    /** Those of the using department are told by the task itself that its answer is not theirs to give. */
    @Override
    public boolean mayReadTask(CaseFile file, String taskKey, Person person) {
        return maySee(file, person);
    }

    @Override
    public Optional<LimitConcern> concernedBy(CaseFile file, String limitKey) {
        return Optional.ofNullable(
                switch (limitKey) {
                    case SharingLimits.ANSWER, SharingLimits.ONWARD_ANSWER -> providers(file, "答复");
                    case SharingLimits.DELIVERY -> providers(file, "提供数据");
                    case SharingLimits.SUPPLEMENT -> requesters(file, "补正");
                    case SharingLimits.MEDIATION -> requesters(file, "回应不同意答复");
                    case SharingLimits.MEDIATION_DECISION -> bureaus("协调", List.of(applicant(), APPROVERS));
                    case SharingLimits.SUPERVISION -> bureaus("督办", List.of(applicant()));
                    default -> null;
                });
    }

    private static LimitConcern providers(CaseFile file, String duty) {
        return new LimitConcern(
                duty,
                duty,
                file.handlingName(),
                List.of(APPROVERS),
                List.of(bureau(), applicant()),
                file.handlingDepartment());
    }

    private LimitConcern bureaus(String duty, List<Recipient> others) {
        return new LimitConcern(
                duty,
                duty,
                organization.department(Organization.BUREAU).name(),
                List.of(bureau()),
                others,
                Organization.BUREAU);
    }

    private static LimitConcern requesters(CaseFile file, String duty) {
        return new LimitConcern(duty, duty, file.applicantName(), List.of(applicant()), List.of(APPROVERS), null);
    }
}
