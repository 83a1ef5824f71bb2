package cn.gov.shuozhou.data.catalog.publication;

import static cn.gov.shuozhou.data.casework.Recipient.bureau;
import static cn.gov.shuozhou.data.casework.Recipient.ofApplicant;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseState;
import cn.gov.shuozhou.data.casework.CaseType;
import cn.gov.shuozhou.data.casework.LimitConcern;
import cn.gov.shuozhou.data.organization.CountyWatch;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What casework asks of publications; the one limit is the bureau's. */
@Component
@Order(2)
class PublicationCaseType implements CaseType {

    private final CountyWatch counties;

    PublicationCaseType(CountyWatch counties) {
        this.counties = counties;
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
        return Publication.maySee(department(file), person) || counties.isOver(department(file), person);
    }

    @Override
    public boolean mayReadTask(CaseFile file, String taskKey, Person person) {
        return Publication.maySee(department(file), person);
    }

    @Override
    public Optional<LimitConcern> concernedBy(CaseFile file, String limitKey) {
        return limitKey.equals(CatalogPublicationProcess.REVIEW_LIMIT)
                ? Optional.of(new LimitConcern(
                        "目录审核",
                        "审核",
                        file.handlingName(),
                        List.of(bureau()),
                        List.of(ofApplicant(Role.DATA_OFFICER)),
                        "已登记超期。"))
                : Optional.empty();
    }

    private static String department(CaseFile file) {
        return Objects.requireNonNull(file.applicantDepartment());
    }
}
