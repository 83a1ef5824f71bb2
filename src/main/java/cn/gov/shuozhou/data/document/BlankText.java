package cn.gov.shuozhou.data.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** The blanks of one paragraph. Word splits what was typed in one go into several runs; here it is read as one text. */
final class BlankText {

    private static final Pattern BLANK = Pattern.compile("\\$\\{([^{}]*)}");

    private final List<XWPFRun> runs;
    private final List<Integer> starts = new ArrayList<>();
    private final String text;

    BlankText(XWPFParagraph paragraph) {
        runs = paragraph.getRuns();
        StringBuilder all = new StringBuilder();
        for (XWPFRun run : runs) {
            starts.add(all.length());
            all.append(run.text());
        }
        text = all.toString();
    }

    /** The names between the brackets, in order. */
    List<String> names() {
        return BLANK.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** Whether a bracket was opened and not closed, or closed in the wrong order. */
    boolean isBroken() {
        return BLANK.matcher(text).replaceAll("").contains("${");
    }

    boolean isOnly(Blank blank) {
        return text.strip().equals(blank.written());
    }

    /** Puts the texts into the places of the blanks, each in the look of the run with which its blank begins. */
    void fill(Map<Blank, String> values) {
        List<MatchResult> found = BLANK.matcher(text).results().toList();
        for (int at = found.size() - 1; at >= 0; at--) {
            MatchResult one = found.get(at);
            Blank.named(one.group(1))
                    .ifPresent(blank -> replace(one.start(), one.end(), values.getOrDefault(blank, "")));
        }
    }

    private void replace(int from, int to, String value) {
        int first = runAt(from);
        int last = runAt(to - 1);
        String before = runs.get(first).text().substring(0, from - starts.get(first));
        String after = runs.get(last).text().substring(to - starts.get(last));
        if (first == last) {
            set(first, before + value + after);
            return;
        }
        set(first, before + value);
        for (int between = first + 1; between < last; between++) {
            set(between, "");
        }
        set(last, after);
    }

    private void set(int run, String value) {
        XWPFRun changed = runs.get(run);
        for (int more = changed.getCTR().sizeOfTArray() - 1; more > 0; more--) {
            changed.getCTR().removeT(more);
        }
        changed.setText(value, 0);
    }

    private int runAt(int position) {
        int at = 0;
        while (at + 1 < starts.size() && starts.get(at + 1) <= position) {
            at++;
        }
        return at;
    }
}
