package cn.gov.shuozhou.data.catalog.publication;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 告知已发布 */
@Component
class TellPublishedDelegate implements JavaDelegate {

    private final PublicationClosing closing;

    TellPublishedDelegate(PublicationClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.tellPublished(execution.getProcessBusinessKey());
    }
}
