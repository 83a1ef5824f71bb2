package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.correction.Finding.Stage;
import cn.gov.shuozhou.data.process.TaskRule;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import org.springframework.stereotype.Component;

/** Guards the tasks however they are reached: nobody decides on an own report, nor rules on an own finding. */
@Component
@Article("第十九条")
class CorrectionTaskRule implements TaskRule {

    private final CorrectionMapper mapper;

    CorrectionTaskRule(CorrectionMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String processKey() {
        return DataCorrectionProcess.KEY;
    }

    @Override
    public void mayWork(TaskAct act) {
        requireOther(act.caseNumber(), act.taskKey(), act.userId());
    }

    void requireOther(String caseNumber, String taskKey, String userId) {
        if (mapper.reportsBy(caseNumber, userId) > 0) {
            throw RequestRejected.forbidden("这是您本人反馈的疑义，请由其他同事办理。");
        }
        boolean ownFinding = mapper.findings(caseNumber).stream()
                .anyMatch(finding -> finding.stage() == Stage.VERIFICATION
                        && finding.decidedBy().equals(userId));
        if (taskKey.equals(DataCorrectionProcess.TASK_SETTLE) && ownFinding) {
            throw RequestRejected.forbidden("校核结论是您本人作出的，请由其他同事裁定。");
        }
    }
}
