package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.process.CaseAccess;
import org.springframework.stereotype.Component;

/** Lets the people of a change see its clocks and its diagram. */
@Component
class ChangeCaseAccess implements CaseAccess {

    private final ChangeMapper mapper;
    private final Changes changes;
    private final Organization organization;

    ChangeCaseAccess(ChangeMapper mapper, Changes changes, Organization organization) {
        this.mapper = mapper;
        this.changes = changes;
        this.organization = organization;
    }

    @Override
    public boolean maySee(String caseNumber, String userId) {
        CatalogChange change = mapper.find(caseNumber);
        return change != null
                && organization
                        .person(userId)
                        .filter(person -> changes.maySee(change, person))
                        .isPresent();
    }
}
