package cn.gov.shuozhou.data.casework.sample;

import static cn.gov.shuozhou.data.casework.Recipient.applicant;
import static cn.gov.shuozhou.data.casework.Recipient.ofHandler;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseState;
import cn.gov.shuozhou.data.casework.CaseType;
import cn.gov.shuozhou.data.casework.LimitConcern;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import java.util.Optional;

class SampleCaseType implements CaseType {

    @Override
    public String procedure() {
        return SampleInquiryProcess.KEY;
    }

    @Override
    public String label() {
        return "示例咨询";
    }

    @Override
    public List<? extends CaseState> states() {
        return List.of(SampleState.values());
    }

    @Override
    public String page(String caseNumber) {
        return "/sample/" + caseNumber;
    }

    @Override
    public boolean maySee(CaseFile file, Person person) {
        return file.isOf(person) || file.isFor(person);
    }

    @Override
    public boolean mayReadTask(CaseFile file, String taskKey, Person person) {
        return file.isFor(person);
    }

    @Override
    public Optional<LimitConcern> concernedBy(CaseFile file, String limitKey) {
        return Optional.of(new LimitConcern(
                "答复",
                "答复",
                file.handlingName(),
                List.of(ofHandler(Role.APPROVER)),
                List.of(applicant()),
                file.handlingDepartment()));
    }
}
