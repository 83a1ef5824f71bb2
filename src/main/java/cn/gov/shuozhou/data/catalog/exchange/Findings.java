package cn.gov.shuozhou.data.catalog.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was found in one workbook. All of it is counted; only so much is kept as somebody can work through. */
final class Findings {

    /** Errors and warnings that are listed. */
    static final int MOST = 5_000;

    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private int errorCount;
    private int warningCount;

    void add(Finding finding) {
        List<Finding> like = finding.error() ? errors : warnings;
        if (like.size() < MOST) {
            like.add(finding);
        }
        if (finding.error()) {
            errorCount++;
        } else {
            warningCount++;
        }
    }

    int errors() {
        return errorCount;
    }

    int warnings() {
        return warningCount;
    }

    /** Those that are listed, in their order in the workbook: no error gives way to a warning. */
    List<Finding> listed() {
        return Stream.concat(errors.stream(), warnings.stream())
                .limit(MOST)
                .sorted(Finding.BY_PLACE)
                .toList();
    }
}
