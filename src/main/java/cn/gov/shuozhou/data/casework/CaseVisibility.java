package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.clock.CaseAccess;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may see a case, as its procedure says. */
@Component
public class CaseVisibility implements CaseAccess {

    private final CaseFiles files;
    private final CaseTypes types;
    private final Organization organization;

    CaseVisibility(CaseFiles files, CaseTypes types, Organization organization) {
        this.files = files;
        this.types = types;
        this.organization = organization;
    }

    @Override
    public boolean maySee(String caseNumber, String userId) {
        return organization
                .person(userId)
                .flatMap(person -> find(caseNumber, person))
                .isPresent();
    }

    /**
     * The file of a case, for somebody who may see the case.
     *
     * @throws RequestRejected not found, also for all who may not
     */
    public CaseFile visible(String caseNumber, Person person) {
        return find(caseNumber, person)
                .orElseThrow(
                        () -> RequestRejected.notFound("没有编号为“%s”的办件，或者您所在的部门不是它的当事部门。请核对编号。".formatted(caseNumber)));
    }

    private Optional<CaseFile> find(String caseNumber, Person person) {
        return files.find(caseNumber).filter(file -> types.of(file).maySee(file, person));
    }
}
