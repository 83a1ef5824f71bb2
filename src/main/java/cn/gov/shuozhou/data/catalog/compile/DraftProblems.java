package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Adds what the rules of the catalogue say of a form to what could not be read of it. */
final class DraftProblems {

    private static final Pattern OF_ITEM = Pattern.compile("(items\\[\\d+]\\.)(\\w+)");

    /** What follows from the classification that is chosen down to the 目. */
    private static final Set<String> CLASSIFIED = Set.of("code", "category");

    private DraftProblems() {}

    static List<Problem> all(FormText text, List<Problem> ofRules) {
        List<Problem> problems = new ArrayList<>(text.problems());
        boolean anySharingTypeMissing =
                text.problems().stream().anyMatch(problem -> problem.field().endsWith("sharingType"));
        for (Problem problem : ofRules) {
            Matcher item = OF_ITEM.matcher(problem.field());
            String row = item.matches() ? item.group(1) : "";
            String field = item.matches() ? item.group(2) : problem.field();
            boolean worthless = text.isUnreadable(problem.field())
                    || restsOn(field, !row.isEmpty()).anyMatch(other -> text.isUnreadable(row + other.formName()))
                    || problem.field().equals("sharingType") && anySharingTypeMissing;
            if (!worthless) {
                problems.add(problem);
            }
        }
        return problems;
    }

    /** The fields that make a rule's verdict worthless when they cannot be read. */
    private static Stream<CatalogField> restsOn(String field, boolean ofItem) {
        if (!ofItem && CLASSIFIED.contains(field)) {
            return Stream.of(CatalogField.HEADING);
        }
        return (ofItem ? CatalogField.ofItem(field) : CatalogField.ofResource(field))
                .stream().flatMap(one -> one.restsOn().stream());
    }
}
