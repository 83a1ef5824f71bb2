package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseState;
import cn.gov.shuozhou.data.casework.CaseType;
import cn.gov.shuozhou.data.casework.LimitConcern;
import cn.gov.shuozhou.data.catalog.BureauReview;
import cn.gov.shuozhou.data.organization.Person;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What casework asks of publications. */
@Component
@Order(2)
class PublicationCaseType implements CaseType {

    private final Publications publications;

    PublicationCaseType(Publications publications) {
        this.publications = publications;
    }

    @Override
    public String procedure() {
        return CatalogPublicationProcess.KEY;
    }

    @Override
    public String label() {
        return "目录发布";
    }

    @Override
    public List<? extends CaseState> states() {
        return List.of(PublicationStatus.values());
    }

    @Override
    public String page(String caseNumber) {
        return "/catalog/publications/" + caseNumber;
    }

    /** Drafts are read by those who compile and review them; a county's authority only looks. */
    @Override
    public boolean maySee(CaseFile file, Person person) {
        return publications.maySee(department(file), person);
    }

    @Override
    public boolean mayReadTask(CaseFile file, String taskKey, Person person) {
        return Publication.maySee(department(file), person);
    }

    @Override
    public Optional<LimitConcern> concernedBy(CaseFile file, String limitKey) {
        return BureauReview.concern(file, limitKey, "目录审核").or(() -> DepartmentReview.concern(file, limitKey));
    }

    private static String department(CaseFile file) {
        return Objects.requireNonNull(file.applicantDepartment());
    }
}
