package cn.gov.shuozhou.data.audit;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets the operator read one sentence instead of a stack trace. Named in {@code META-INF/spring.factories}. */
class RetentionTooShortAnalyzer extends AbstractFailureAnalyzer<RetentionTooShort> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, RetentionTooShort cause) {
        return new FailureAnalysis(cause.getMessage(), "改正后重新启动，详见 README 的“审计日志”。", cause);
    }
}
