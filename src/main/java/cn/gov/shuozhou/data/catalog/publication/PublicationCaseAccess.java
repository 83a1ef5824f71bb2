package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.clock.CaseAccess;
import cn.gov.shuozhou.data.organization.Organization;
import org.springframework.stereotype.Component;

/** Lets the people of a publication see its clock and its diagram. */
@Component
class PublicationCaseAccess implements CaseAccess {

    private final PublicationMapper mapper;
    private final Publications publications;
    private final Organization organization;

    PublicationCaseAccess(PublicationMapper mapper, Publications publications, Organization organization) {
        this.mapper = mapper;
        this.publications = publications;
        this.organization = organization;
    }

    @Override
    public boolean maySee(String caseNumber, String userId) {
        Publication publication = mapper.find(caseNumber);
        return publication != null
                && organization
                        .person(userId)
                        .filter(person -> publications.maySee(publication, person))
                        .isPresent();
    }
}
