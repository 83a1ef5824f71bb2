package cn.gov.shuozhou.data.catalog.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 换用新版本 */
@Component
class SwitchVersionDelegate implements JavaDelegate {

    private final VersionSwitch versions;

    SwitchVersionDelegate(VersionSwitch versions) {
        this.versions = versions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CatalogChangeProcess.SWITCHED.set(execution, versions.switchTo(execution.getProcessBusinessKey()));
    }
}
