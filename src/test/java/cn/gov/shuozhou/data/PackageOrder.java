package cn.gov.shuozhou.data;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.IntStream;

/** The packages as floors of a house: a class may use its own package and those on lower floors, nothing beside or above. */
final class PackageOrder extends ArchCondition<JavaClass> {

    private static final String BASE = PackageOrder.class.getPackageName();

    /** From the roof to the ground. A new package gets its floor here first, then its row in ADR 12. */
    static final List<List<String>> FLOORS = List.of(
            List.of("portal", "security", "demo"),
            List.of("report"),
            List.of("sharing", "correction", "opening", "supervision"),
            List.of("delivery"),
            List.of("catalog"),
            List.of("casework"),
            List.of("export"),
            List.of("notification"),
            List.of("organization"),
            List.of("process"),
            List.of("engine"),
            List.of("clock"),
            List.of("calendar"),
            List.of("settings"),
            List.of("audit"),
            List.of("search"),
            List.of("download", "tabular", "document"),
            List.of(
                    "access",
                    "regulation",
                    "workbook",
                    "masking",
                    "sealing",
                    "paging",
                    "refusal",
                    "operation",
                    "database"));

    PackageOrder() {
        super("use only their own package and packages on lower floors");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String from = part(type);
        if (from.isEmpty()) {
            return;
        }
        if (floor(from) < 0) {
            events.add(SimpleConditionEvent.violated(type, "package " + from + " has no floor in PackageOrder"));
        }
        type.getDirectDependenciesFromSelf().stream()
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(BASE))
                .filter(dependency -> !isBelow(part(dependency.getTargetClass()), from))
                .map(Dependency::getDescription)
                .forEach(description -> events.add(SimpleConditionEvent.violated(type, description)));
    }

    private static boolean isBelow(String to, String from) {
        return to.equals(from) || floor(to) > floor(from);
    }

    private static int floor(String part) {
        return IntStream.range(0, FLOORS.size())
                .filter(floor -> FLOORS.get(floor).contains(part))
                .findFirst()
                .orElse(-1);
    }

    /** The first name below the base package; empty for the application class itself. */
    private static String part(JavaClass type) {
        String below = type.getPackageName().substring(BASE.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.")[0];
    }
}
