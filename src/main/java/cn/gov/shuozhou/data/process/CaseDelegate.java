package cn.gov.shuozhou.data.process;

import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A service task that does something with its case and leaves no variable behind. */
public final class CaseDelegate {

    private CaseDelegate() {}

    /** @param act takes the case number */
    public static JavaDelegate onCase(Consumer<String> act) {
        return execution -> act.accept(execution.getProcessBusinessKey());
    }
}
