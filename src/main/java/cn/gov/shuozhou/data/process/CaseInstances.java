package cn.gov.shuozhou.data.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Where Cockpit shows the process instance of a case. */
@Component
public class CaseInstances {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#/process-instance/";

    private final HistoryService history;

    CaseInstances(HistoryService history) {
        this.history = history;
    }

    /** Its page, running or ended; empty for a case without an instance, or whose history has outlived its time. */
    public Optional<String> page(String caseNumber) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .rootProcessInstances()
                .processDefinitionKeyNotIn(List.of(AddedSigners.PROCESS))
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(CaseInstances::page);
    }

    /** The instance, running or ended; empty when there is none of that id, or it belongs to no case. */
    public Optional<CaseInstance> find(String instanceId) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .singleResult())
                .filter(instance -> instance.getBusinessKey() != null)
                .map(CaseInstance::of);
    }

    private static String page(HistoricProcessInstance instance) {
        return COCKPIT + instance.getId() + (instance.getEndTime() == null ? "/runtime" : "/history");
    }
}
