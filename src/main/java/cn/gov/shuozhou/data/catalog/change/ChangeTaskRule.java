package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.process.TaskRule;
import cn.gov.shuozhou.data.regulation.Article;
import org.springframework.stereotype.Component;

/** Guards the bureau's tasks however they are reached: nobody decides on his own proposal, and none ends undecided. */
@Component
@Article("第十二条")
class ChangeTaskRule implements TaskRule {

    private final CatalogChanges changes;
    private final ChangeMapper mapper;

    ChangeTaskRule(CatalogChanges changes, ChangeMapper mapper) {
        this.changes = changes;
        this.mapper = mapper;
    }

    @Override
    public String processKey() {
        return CatalogChangeProcess.KEY;
    }

    @Override
    public void mayWork(TaskAct act) {
        BureauDecisions.requireOther(changes.change(act.caseNumber()), act.userId());
    }

    @Override
    public boolean isRecorded(TaskAct act) {
        return mapper.decisionsOfTask(act.taskId()) > 0;
    }
}
