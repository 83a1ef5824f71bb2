package cn.gov.shuozhou.data.tabular;

import cn.gov.shuozhou.data.refusal.PlainText;
import cn.gov.shuozhou.data.refusal.Shown;
import cn.gov.shuozhou.data.workbook.SheetCell;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The first row of a table: which wanted column stands where. */
final class TableHeader {

    private static final int MISSING = -1;

    private final TableLayout layout;
    private final int[] places;
    private int width;

    private TableHeader(TableLayout layout) {
        this.layout = layout;
        places = new int[layout.columns().size()];
        Arrays.fill(places, MISSING);
    }

    /** @throws cn.gov.shuozhou.data.refusal.RequestRejected invalid, naming every heading that is wrong or missing */
    static TableHeader of(List<SheetCell> cells, TableLayout layout) {
        TableHeader header = new TableHeader(layout);
        TableProblems problems = new TableProblems();
        for (SheetCell cell : cells) {
            if (layout.onlyThese()) {
                header.namelessUntil(cell.column(), problems);
            }
            header.place(cell, problems);
            header.width = cell.column() + 1;
        }
        for (int i = 0; i < header.places.length; i++) {
            if (header.places[i] == MISSING) {
                Column missing = layout.columns().get(i);
                problems.add("表头缺少“%s”，请补上这一列；%s".formatted(missing.name(), missing.advice()));
            }
        }
        problems.refuseIfAny();
        return header;
    }

    private void namelessUntil(int column, TableProblems problems) {
        for (int nameless = width; nameless < column; nameless++) {
            problems.add("表头第 %d 列没有名称，请填上列名，或删去这一列".formatted(nameless + 1));
        }
    }

    private void place(SheetCell cell, TableProblems problems) {
        int number = cell.column() + 1;
        String heading = PlainCell.of(cell.text());
        Optional<String> hidden = PlainText.problem(heading);
        int wanted = find(heading);
        if (hidden.isPresent()) {
            problems.add("表头第 %d 列".formatted(number) + hidden.get());
        } else if (wanted == MISSING) {
            if (layout.onlyThese()) {
                problems.add("表头第 %d 列“%s”不是这项资源的信息项，请按目录改名，或删去这一列".formatted(number, Shown.of(heading)));
            }
        } else if (places[wanted] != MISSING) {
            problems.add("表头第 %d 列“%s”重复出现，请只留一列".formatted(number, Shown.of(heading)));
        } else {
            places[wanted] = cell.column();
        }
    }

    /** The column headed exactly so comes before one that is only written alike. */
    private int find(String heading) {
        List<Column> columns = layout.columns();
        int alike = MISSING;
        for (int i = columns.size() - 1; i >= 0; i--) {
            if (columns.get(i).name().equals(heading)) {
                return i;
            }
            alike = columns.get(i).isHeaded(heading) ? i : alike;
        }
        return alike;
    }

    /** Columns up to the last that has a heading. */
    int width() {
        return width;
    }

    /** Where the wanted column stands. */
    int place(int wanted) {
        return places[wanted];
    }
}
