package cn.gov.shuozhou.data;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.ContextConfiguration;

/**
 * Leaves out of the second run, on PostgreSQL, the tests without a Spring context: they know no database, unless they say
 * so by {@link OnBothDatabases}. A new test is
 * in or out by its own annotations, nobody has to list it. Found by JUnit's own registration.
 */
public class OnlyWithContext implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean runs = !TestDatabase.isPostgres()
                || context.getTestClass().map(OnlyWithContext::hasContext).orElse(true);
        return runs
                ? ConditionEvaluationResult.enabled("on the database of this run")
                : ConditionEvaluationResult.disabled("no Spring context, so it has run already");
    }

    private static boolean hasContext(Class<?> test) {
        var annotations = MergedAnnotations.search(SearchStrategy.TYPE_HIERARCHY)
                .withEnclosingClasses(Class::isMemberClass)
                .from(test);
        return annotations.isPresent(BootstrapWith.class)
                || annotations.isPresent(ContextConfiguration.class)
                || annotations.isPresent(OnBothDatabases.class);
    }
}
