package cn.gov.shuozhou.data.catalog.publication;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 发布目录 */
@Component
class PublishCatalogDelegate implements JavaDelegate {

    private final PublicationClosing closing;

    PublishCatalogDelegate(PublicationClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CatalogPublicationProcess.PUBLISHED.set(execution, closing.publish(execution.getProcessBusinessKey()));
    }
}
