package cn.gov.shuozhou.data.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

/** Words of the web apps' English interface, and the bare keys that show where a translation is missing. */
public final class EnglishRemains {

    private static final List<String> INTERFACE = List.of(
            "Claim",
            "Unclaim",
            "Complete",
            "Save",
            "Due",
            "Created",
            "Priority",
            "Add",
            "Filter",
            "Search",
            "History",
            "Diagram",
            "Description",
            "Form",
            "Tasklist",
            "Cockpit",
            "Processes",
            "Definition",
            "Instances",
            "Running",
            "State",
            "Powered by");

    private static final Pattern WORD = Pattern.compile("\\b(" + String.join("|", INTERFACE) + ")\\b");
    private static final Pattern KEY = Pattern.compile("\\b[A-Z]+(_[A-Z]+)+\\b");

    private EnglishRemains() {}

    public static void assertNoneIn(String words) {
        assertThat(words).doesNotContainPattern(WORD).doesNotContainPattern(KEY);
    }
}
