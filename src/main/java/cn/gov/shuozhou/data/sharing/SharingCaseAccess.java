package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.clock.CaseAccess;
import cn.gov.shuozhou.data.organization.Organization;
import org.springframework.stereotype.Component;

/** Lets the people of a sharing case see its clocks. */
@Component
class SharingCaseAccess implements CaseAccess {

    private final SharingApplicationMapper mapper;
    private final Organization organization;

    SharingCaseAccess(SharingApplicationMapper mapper, Organization organization) {
        this.mapper = mapper;
        this.organization = organization;
    }

    @Override
    public boolean maySee(String caseNumber, String userId) {
        SharingApplication application = mapper.byCase(caseNumber);
        return application != null
                && organization
                        .person(userId)
                        .filter(person -> SharingApplications.maySee(application, person))
                        .isPresent();
    }
}
