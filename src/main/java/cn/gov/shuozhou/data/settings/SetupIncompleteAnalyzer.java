package cn.gov.shuozhou.data.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets the operator read sentences instead of a stack trace. Named in {@code META-INF/spring.factories}. */
class SetupIncompleteAnalyzer extends AbstractFailureAnalyzer<SetupIncomplete> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, SetupIncomplete cause) {
        return new FailureAnalysis(cause.getMessage(), "设置好后重新启动，详见运行手册“正式启动”（src/docs/operations/start.md）。", cause);
    }
}
