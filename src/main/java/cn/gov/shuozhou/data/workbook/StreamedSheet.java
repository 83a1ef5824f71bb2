package cn.gov.shuozhou.data.workbook;

import java.util.List;
import java.util.function.IntFunction;

/** Rows that are written and forgotten; where a worksheet is full they go on in the next. */
public final class StreamedSheet {

    /** Programs open no more links of a worksheet than these. */
    private static final int MOST_LINKS = 60_000;

    private final IntFunction<ReportSheet> parts;
    private final int mostRows;
    private ReportSheet sheet;
    private int part = 1;
    private int links;

    StreamedSheet(IntFunction<ReportSheet> parts, int mostRows) {
        this.parts = parts;
        this.mostRows = mostRows;
        sheet = parts.apply(part);
    }

    public void row(List<ReportCell> cells) {
        if (sheet.written() >= mostRows) {
            sheet.end();
            sheet = parts.apply(++part);
            links = 0;
        }
        sheet.row(
                links < MOST_LINKS
                        ? cells
                        : cells.stream().map(StreamedSheet::withoutLink).toList());
        for (ReportCell cell : cells) {
            if (cell.address() != null) {
                links++;
            }
        }
    }

    /** In how many worksheets the rows stand so far. */
    public int parts() {
        return part;
    }

    /** No more rows. */
    public void end() {
        sheet.end();
    }

    private static ReportCell withoutLink(ReportCell cell) {
        return cell.address() == null ? cell : ReportCell.text(String.valueOf(cell.value()));
    }
}
