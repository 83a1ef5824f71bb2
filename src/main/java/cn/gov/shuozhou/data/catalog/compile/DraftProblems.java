package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds what the rules of the catalogue say of a form to what could not be read of it. */
final class DraftProblems {

    private static final Pattern OF_ITEM = Pattern.compile("(items\\[\\d+]\\.)(\\w+)");

    /** The fields that make a rule's verdict worthless when they cannot be read. */
    private static final Map<String, List<String>> RESTS_ON = Map.of(
            "code", List.of("heading"),
            "category", List.of("heading"),
            "section", List.of("heading"),
            "formatType", List.of("formatClass"),
            "sharingMethodType", List.of("sharingMethod"),
            "sharingCondition", List.of("sharingType"),
            "open", List.of("sharingType"),
            "openCondition", List.of("open"),
            "length", List.of("type"),
            "masking", List.of("sensitivity", "open"));

    private DraftProblems() {}

    static List<Problem> all(FormText text, List<Problem> ofRules) {
        List<Problem> problems = new java.util.ArrayList<>(text.problems());
        boolean anySharingTypeMissing =
                text.problems().stream().anyMatch(problem -> problem.field().endsWith("sharingType"));
        for (Problem problem : ofRules) {
            Matcher item = OF_ITEM.matcher(problem.field());
            String row = item.matches() ? item.group(1) : "";
            String field = item.matches() ? item.group(2) : problem.field();
            boolean worthless = text.isUnreadable(problem.field())
                    || RESTS_ON.getOrDefault(field, List.of()).stream()
                            .anyMatch(other -> text.isUnreadable(row + other))
                    || problem.field().equals("sharingType") && anySharingTypeMissing;
            if (!worthless) {
                problems.add(problem);
            }
        }
        return problems;
    }
}
