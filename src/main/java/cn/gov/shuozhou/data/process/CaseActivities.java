package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.paging.Listing;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstanceQuery;
import org.springframework.stereotype.Component;

/**
 * What a process instance has gone through, in the order in which it did.
 *
 * <p>Whoever asks must have decided that the reader may see the case: nothing is checked here.
 */
@Component
public class CaseActivities {

    private final HistoryService history;

    CaseActivities(HistoryService history) {
        this.history = history;
    }

    public Listing<CaseActivity> of(CaseInstance instance) {
        return new Listing<>(
                query(instance).count(),
                (limit, offset) -> query(instance)
                        .orderPartiallyByOccurrence()
                        .asc()
                        .orderByHistoricActivityInstanceId()
                        .asc()
                        .listPage(offset, limit)
                        .stream()
                        .map(CaseActivity::of)
                        .toList());
    }

    private HistoricActivityInstanceQuery query(CaseInstance instance) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance.id());
    }
}
