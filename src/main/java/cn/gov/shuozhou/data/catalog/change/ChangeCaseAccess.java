package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.clock.CaseAccess;
import cn.gov.shuozhou.data.organization.Organization;
import org.springframework.stereotype.Component;

/** Lets the people of a change see its clocks and its diagram. */
@Component
class ChangeCaseAccess implements CaseAccess {

    private final ChangeMapper mapper;
    private final CatalogChanges changes;
    private final Organization organization;

    ChangeCaseAccess(ChangeMapper mapper, CatalogChanges changes, Organization organization) {
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
