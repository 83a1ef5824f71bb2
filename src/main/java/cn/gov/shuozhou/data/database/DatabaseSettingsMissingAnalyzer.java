package cn.gov.shuozhou.data.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets the operator read one sentence instead of a stack trace. Named in {@code META-INF/spring.factories}. */
class DatabaseSettingsMissingAnalyzer extends AbstractFailureAnalyzer<DatabaseSettingsMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, DatabaseSettingsMissing cause) {
        return new FailureAnalysis(cause.getMessage(), "设置好后重新启动，详见 README 的“用 PostgreSQL 启动”。", cause);
    }
}
