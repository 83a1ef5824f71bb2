package cn.gov.shuozhou.data;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.DisplayName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** What style and design say about the code, as far as a machine can check it. Each rule fails the build. */
@DisplayName("代码遵守架构约定")
@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ENGINE = "org.camunda..";

    /** Translating between engine and feature is all that these are for. */
    private static final Set<String> ENGINE_SUFFIXES = Set.of("Delegates", "Process", "Plugin", "Listener");

    /** The engine's web apps take a sign-in through the engine's own interface only. */
    private static final Set<String> WEB_APP_SIGN_IN = Set.of("WebAppSecurity", "WebAppSignIn");

    private static final Set<String> CLOCKS =
            Set.of("TimeConfiguration", "DemoClock", "NodeClock", "IdleSessionFilter");

    @ArchTest
    static final ArchRule packages_know_only_what_lies_below =
            classes().should(new PackageOrder()).because("dependencies run downward");

    @ArchTest
    static final ArchRule packages_form_no_circle = slices().matching(
                    ArchitectureTest.class.getPackageName() + ".(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule the_organization_does_not_know_its_accounts = noClasses()
            .that()
            .resideInAPackage("..data.organization")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..organization.account..")
            .because("accounts are built on departments, people and roles, never the other way round");

    @ArchTest
    static final ArchRule acts_on_a_task_leave_the_limits_alone = noClasses()
            .that()
            .resideInAPackage("..casework.desk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..data.clock..")
            .because("handing a task on neither stops nor moves its deadline");

    @ArchTest
    static final ArchRule sub_packages_form_no_circle = slices().matching(
                    ArchitectureTest.class.getPackageName() + ".(**)")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule configurations_are_plain_classes = classes()
            .that()
            .areAnnotatedWith(Configuration.class)
            .should()
            .beAnnotatedWith(describe(
                    "@Configuration(proxyBeanMethods = false)",
                    annotation -> annotation.getRawType().isEquivalentTo(Configuration.class)
                            && annotation.get("proxyBeanMethods").orElse(true).equals(false)))
            .because("a start would generate a class for each, and none calls its own bean methods");

    @ArchTest
    static final ArchRule the_engine_stays_behind_its_kit = noClasses()
            .that(mayNotKnowTheEngine())
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ENGINE)
            .because("a move to another fork of the engine must stay a rename");

    @ArchTest
    static final ArchRule only_workbook_and_document_know_poi = noClasses()
            .that()
            .resideOutsideOfPackages("..workbook..", "..document..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.poi..");

    @ArchTest
    static final ArchRule words_are_searched_in_one_way = noClasses()
            .that()
            .resideOutsideOfPackages("..search..", "..paging..", "..casework.list..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("LikePattern")
            .because("a filter takes its words as a SearchText, which knows short names and synonyms");

    @ArchTest
    static final ArchRule the_regulation_knows_neither_engine_nor_web = noClasses()
            .that()
            .resideInAPackage("..regulation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ENGINE, "org.springframework.web..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule now_is_asked_of_the_injected_clock = noClasses()
            .should()
            .accessTargetWhere(readsTheMachinesTime())
            .because("deadlines are days in 朔州, and a test or a demonstration moves them by the one clock");

    @ArchTest
    static final ArchRule mappers_are_private_to_their_feature = classes()
            .that()
            .areAnnotatedWith(Mapper.class)
            .or()
            .haveSimpleNameEndingWith("Mapper")
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Mapper")
            .andShould()
            .beAnnotatedWith(Mapper.class)
            .andShould()
            .beInterfaces();

    @ArchTest
    static final ArchRule controllers_are_private_to_their_feature = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .or()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Controller");

    @ArchTest
    static final ArchRule nothing_but_beans_are_delegates = noClasses()
            .should()
            .implement(JavaDelegate.class)
            .because("a service task's deed is one line in the feature's XxxDelegates");

    @ArchTest
    static final ArchRule delegates_are_private_to_their_feature = classes()
            .that()
            .haveSimpleNameEndingWith("Delegates")
            .should()
            .bePackagePrivate()
            .andShould()
            .beAnnotatedWith(Configuration.class)
            .andShould()
            .resideOutsideOfPackages(
                    "..process..", "..engine..", "..clock..", "..portal..", "..security..", "..demo..");

    @ArchTest
    static final ArchRule delegates_live_in_delegates = methods()
            .that()
            .haveRawReturnType(JavaDelegate.class)
            .and()
            .areAnnotatedWith(Bean.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Delegates");

    @ArchTest
    static final ArchRule delegates_leave_tables_to_services = noClasses()
            .that()
            .haveSimpleNameEndingWith("Delegates")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Mapper.class);

    @ArchTest
    static final ArchRule only_the_engine_calls_delegates =
            noClasses().should().dependOnClassesThat().haveSimpleNameEndingWith("Delegates");

    @ArchTest
    static final ArchRule no_field_injection = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule no_standard_streams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    private static DescribedPredicate<JavaClass> mayNotKnowTheEngine() {
        return describe("are neither kit, delegate, process, plugin, listener nor the web apps' sign-in", type -> {
            String name = outermost(type).getSimpleName();
            boolean kit = type.getPackageName().endsWith(".process")
                    || type.getPackageName().endsWith(".engine");
            boolean named = ENGINE_SUFFIXES.stream().anyMatch(name::endsWith);
            boolean signIn = type.getPackageName().endsWith(".security") && WEB_APP_SIGN_IN.contains(name);
            return !(kit || named || signIn);
        });
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheMachinesTime() {
        return describe("read the machine's own time", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getTarget().getName();
            if (owner.getPackageName().equals("java.time") && name.equals("now")) {
                return parameters(access).stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            }
            boolean clock = owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class);
            return clock && name.startsWith("system") && !isTheClock(access)
                    || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                    || owner.isEquivalentTo(Date.class)
                            && name.equals("<init>")
                            && parameters(access).isEmpty();
        });
    }

    private static List<JavaClass> parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target ? target.getRawParameterTypes() : List.of();
    }

    /** The places that may: the clock itself, the one that a demonstration moves, the one that checks the machine's, and the end of idle sessions. */
    private static boolean isTheClock(JavaAccess<?> access) {
        return CLOCKS.contains(access.getOriginOwner().getSimpleName());
    }
}
