package cn.gov.shuozhou.data.correction;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What casework asks of corrections. */
@Component
@Order(4)
class CorrectionCaseType implements CaseType {

    private static final List<Recipient> PROVIDERS = List.of(ofHandler(Role.APPROVER), ofHandler(Role.DATA_OFFICER));

    private final Corrections corrections;
    private final Organization organization;

    CorrectionCaseType(Corrections corrections, Organization organization) {
        this.corrections = corrections;
        this.organization = organization;
    }

    @Override
    public String procedure() {
        return DataCorrectionProcess.KEY;
    }

    @Override
    public String label() {
        return "数据校核";
    }

    @Override
    public List<? extends CaseState> states() {
        return List.of(CorrectionStatus.values());
    }

    @Override
    public String page(String caseNumber) {
        return "/corrections/" + caseNumber;
    }

    @Override
    public boolean maySee(CaseFile file, Person person) {
        return corrections.maySee(corrections.correction(file.number()), person);
    }

    @Override
    public boolean mayReadAttachments(CaseFile file, Person person) {
        return seesWhole(file, person);
    }

    @Override
    public boolean seesWhole(CaseFile file, Person person) {
        return corrections.seesWhole(corrections.correction(file.number()), person);
    }

    @Override
    public boolean mayReadTask(CaseFile file, String taskKey, Person person) {
        return person.has(Role.BUREAU) || DataCorrectionProcess.isProviders(taskKey) && file.isFor(person);
    }

    @Override
    public Optional<LimitConcern> concernedBy(CaseFile file, String limitKey) {
        return Optional.ofNullable(
                switch (limitKey) {
                    case CorrectionLimits.VERIFY -> providers(file, "校核");
                    case CorrectionLimits.EXECUTION -> providers(file, "按裁定更正");
                    case CorrectionLimits.CONFIRM ->
                        new LimitConcern(
                                "确认校核结论", "确认或者提出异议", file.applicantName(), List.of(applicant()), PROVIDERS, null);
                    case CorrectionLimits.RULING ->
                        bureaus(
                                "裁定",
                                Stream.concat(Stream.of(applicant()), PROVIDERS.stream())
                                        .toList());
                    case CorrectionLimits.SUPERVISION -> bureaus("督办", List.of(applicant()));
                    default -> null;
                });
    }

    private static LimitConcern providers(CaseFile file, String duty) {
        return new LimitConcern(
                duty, duty, file.handlingName(), PROVIDERS, List.of(bureau(), applicant()), file.handlingDepartment());
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
