package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.catalog.ResourceDependency.Use;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A using department of a resource that is to change.
 *
 * @param lost names of the items that it uses and that the change takes away
 * @param effects what the change means for the other items that it uses, a sentence each
 */
record ResourceUser(
        String departmentCode, String departmentName, List<Use> uses, List<String> lost, List<String> effects) {

    ResourceUser {
        uses = List.copyOf(uses);
        lost = List.copyOf(lost);
        effects = List.copyOf(effects);
    }

    /** One grant or application a line. */
    public String usesText() {
        return uses.stream().map(ResourceUser::line).collect(Collectors.joining("\n"));
    }

    public String lostText() {
        return String.join("、", lost);
    }

    /** One a line. */
    public String effectsText() {
        return String.join("\n", effects);
    }

    private static String line(Use use) {
        String until = use.until() == null ? "" : "，至 " + use.until();
        return "%s%s（%s）".formatted(use.what(), until, String.join("、", use.items()));
    }
}
