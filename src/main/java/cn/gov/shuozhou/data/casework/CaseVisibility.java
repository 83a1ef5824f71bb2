package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.clock.CaseAccess;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import org.springframework.stereotype.Component;

/** Who may see a case, as its procedure says. */
@Component
class CaseVisibility implements CaseAccess {

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
                .filter(person -> maySee(caseNumber, person))
                .isPresent();
    }

    private boolean maySee(String caseNumber, Person person) {
        return files.find(caseNumber)
                .filter(file -> types.of(file).maySee(file, person))
                .isPresent();
    }
}
