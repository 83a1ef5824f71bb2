package cn.gov.shuozhou.data.opening.application;

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
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What casework asks of applications for open data. */
@Component
@Order(6)
class ApplicationCaseType implements CaseType {

    private static final List<Recipient> PROVIDERS = List.of(ofHandler(Role.APPROVER));

    private final OpenApplications applications;
    private final OpenDataApplicationProcess process;
    private final Organization organization;

    ApplicationCaseType(OpenApplications applications, OpenDataApplicationProcess process, Organization organization) {
        this.applications = applications;
        this.process = process;
        this.organization = organization;
    }

    @Override
    public String procedure() {
        return OpenDataApplicationProcess.KEY;
    }

    @Override
    public String label() {
        return "依申请开放";
    }

    @Override
    public List<? extends CaseState> states() {
        return List.of(OpenApplicationStatus.values());
    }

    @Override
    public String page(String caseNumber) {
        return "/opening/applications/" + caseNumber;
    }

    @Override
    public boolean maySee(CaseFile file, Person person) {
        return applications.maySee(applications.application(file.number()), person);
    }

    /** They may name the applicant: whoever answers reads them, as the identity. */
    @Override
    public boolean mayReadAttachments(CaseFile file, Person person) {
        return process.isAnsweredBy(file.number(), person.id());
    }

    @Override
    public boolean mayReadTask(CaseFile file, String taskKey, Person person) {
        return person.has(Role.BUREAU) || OpenDataApplicationProcess.isProviders(taskKey) && file.isFor(person);
    }

    @Override
    public Optional<LimitConcern> concernedBy(CaseFile file, String limitKey) {
        return Optional.ofNullable(
                switch (limitKey) {
                    case ApplicationLimits.CHECK ->
                        new LimitConcern("受理审查", "审查申请是否齐全", file.handlingName(), PROVIDERS, List.of(bureau()), null);
                    case ApplicationLimits.ANSWER -> providers(file, "答复", "答复并开放数据");
                    case ApplicationLimits.SECOND_ANSWER -> providers(file, "重新答复", "重新答复");
                    case ApplicationLimits.SUPPLEMENT -> applicants(file, "补正", "补正申请");
                    case ApplicationLimits.OBJECTION -> applicants(file, "提出异议", "提出异议");
                    case ApplicationLimits.RULING -> bureaus("裁定", PROVIDERS);
                    case ApplicationLimits.SUPERVISION -> bureaus("督办", List.of());
                    default -> null;
                });
    }

    private static LimitConcern providers(CaseFile file, String matter, String duty) {
        return new LimitConcern(
                matter, duty, file.handlingName(), PROVIDERS, List.of(bureau()), file.handlingDepartment());
    }

    /** The applicant has no inbox: what is owed stands on the query page and in the mail. */
    private static LimitConcern applicants(CaseFile file, String matter, String duty) {
        return new LimitConcern(matter, duty, file.applicantName(), List.of(), PROVIDERS, null);
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
}
