package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseState;
import cn.gov.shuozhou.data.casework.CaseType;
import cn.gov.shuozhou.data.casework.LimitConcern;
import cn.gov.shuozhou.data.catalog.BureauReview;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What casework asks of changes of the catalogue; people wait for the bureau's review, the other limits bind the platform. */
@Component
@Order(3)
class ChangeCaseType implements CaseType {

    private final CatalogChanges changes;

    ChangeCaseType(CatalogChanges changes) {
        this.changes = changes;
    }

    @Override
    public String procedure() {
        return CatalogChangeProcess.KEY;
    }

    @Override
    public String label() {
        return "目录变更";
    }

    @Override
    public List<? extends CaseState> states() {
        return List.of(ChangeStatus.values());
    }

    @Override
    public String page(String caseNumber) {
        return "/catalog/changes/" + caseNumber;
    }

    @Override
    public boolean maySee(CaseFile file, Person person) {
        return changes.maySee(changes.change(file.number()), person);
    }

    @Override
    public boolean mayReadTask(CaseFile file, String taskKey, Person person) {
        return person.has(Role.BUREAU);
    }

    @Override
    public Optional<LimitConcern> concernedBy(CaseFile file, String limitKey) {
        return BureauReview.concern(file, limitKey, "目录变更审核");
    }
}
