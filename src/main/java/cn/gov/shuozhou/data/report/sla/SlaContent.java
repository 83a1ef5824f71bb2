package cn.gov.shuozhou.data.report.sla;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a report says, ready to be written.
 *
 * @param detail the rows of 明细
 * @param corrections the rows of 更正说明
 * @param earlier the figures as they were known for the report that it is compared with; null when there is none
 * @param ruleSets under which its cases run
 */
record SlaContent(
        SlaQuestion question,
        SlaFigures figures,
        @Nullable SlaFigures earlier,
        LineFile detail,
        LineFile corrections,
        Set<String> ruleSets)
        implements Closeable {

    @Override
    public void close() throws IOException {
        detail.close();
        corrections.close();
    }
}
