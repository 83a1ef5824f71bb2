package cn.gov.shuozhou.data.sealing;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets the operator read one sentence instead of a stack trace. Named in {@code META-INF/spring.factories}. */
class KeysUnusableAnalyzer extends AbstractFailureAnalyzer<KeysUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, KeysUnusable cause) {
        return new FailureAnalysis(cause.getMessage(), "设置好后重新启动，详见 README 的“加密密钥”。", cause);
    }
}
