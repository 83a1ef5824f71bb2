package cn.gov.shuozhou.data;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractDurationAssert;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;

/** A test that fails on a slow or busy machine is a fault. */
@DisplayName("测试遵守的约定")
@AnalyzeClasses(packagesOf = TestRulesTest.class, importOptions = OnlyIncludeTests.class)
class TestRulesTest {

    private static final Pattern AT_MOST = Pattern.compile("isLess.*|isShorter.*|isBetween.*|isCloseTo");

    @ArchTest
    static final ArchRule every_wait_has_the_one_wide_limit = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Waiting.class.getName())
            .should()
            .callMethodWhere(target(owner(assignableTo(Awaitility.class))))
            .because("its own limit is ten seconds");

    @ArchTest
    static final ArchRule nothing_waits_for_time = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", long.class, int.class)
            .orShould()
            .callMethod(TimeUnit.class, "sleep", long.class);

    @ArchTest
    static final ArchRule no_check_of_how_long_something_took = noClasses()
            .should()
            .callMethodWhere(comparesDurations())
            .orShould()
            .callMethodWhere(target(owner(assignableTo(ThreadMXBean.class))))
            .because("figures belong to the benchmarks");

    private static DescribedPredicate<JavaMethodCall> comparesDurations() {
        return describe(
                "say how long something may take at most",
                call -> call.getTargetOwner().isAssignableTo(AbstractDurationAssert.class)
                                && AT_MOST.matcher(call.getName()).matches()
                        || call.getTargetOwner().isAssignableTo(Assertions.class)
                                && call.getName().startsWith("assertTimeout"));
    }
}
