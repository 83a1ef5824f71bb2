package cn.gov.shuozhou.data.tabular;

import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.List;

/** One row of a table, by its columns; blanks around every cell are gone. */
public final class TableRow {

    private final long number;
    private final List<Column> columns;
    private final List<String> texts;

    TableRow(long number, List<Column> columns, List<String> texts) {
        this.number = number;
        this.columns = columns;
        this.texts = texts;
    }

    /** As spreadsheets count, from 1. */
    public long number() {
        return number;
    }

    /** The cells in the order of the layout's columns; empty where nothing stands. */
    public List<String> texts() {
        return texts;
    }

    /** What stands under a heading; empty if nothing. */
    public String text(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return texts.get(i);
            }
        }
        throw new IllegalArgumentException("No column " + column);
    }

    /** A problem with something in this row, saying so. */
    public Problem problem(Problem problem) {
        return new Problem(problem.field(), "第 %d 行：%s".formatted(number, problem.sentence()));
    }
}
