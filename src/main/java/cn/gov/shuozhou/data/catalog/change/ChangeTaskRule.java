package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.process.TaskRule;
import cn.gov.shuozhou.data.regulation.Article;
import org.springframework.stereotype.Component;

/** Guards the bureau's tasks however they are reached: nobody decides on an own proposal. */
@Component
@Article("第十二条")
class ChangeTaskRule implements TaskRule {

    private final CatalogChanges changes;

    ChangeTaskRule(CatalogChanges changes) {
        this.changes = changes;
    }

    @Override
    public String processKey() {
        return CatalogChangeProcess.KEY;
    }

    @Override
    public void mayWork(TaskAct act) {
        BureauDecisions.requireOther(changes.change(act.caseNumber()), act.userId());
    }
}
