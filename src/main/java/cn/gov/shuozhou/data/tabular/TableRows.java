package cn.gov.shuozhou.data.tabular;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.SheetCell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a file into rows of a table: the first that is not blank has the headings, blank ones are skipped. */
final class TableRows implements RawRows {

    private final TableLayout layout;
    private final boolean csv;
    private final TableProblems problems;
    private final Consumer<TableRow> taker;
    private final List<LostDigits> lostDigits;
    private @Nullable TableHeader header;
    private long total;

    TableRows(TableLayout layout, boolean csv, TableProblems problems, Consumer<TableRow> taker) {
        this.layout = layout;
        this.csv = csv;
        this.problems = problems;
        this.taker = taker;
        lostDigits = layout.columns().stream()
                .map(column -> new LostDigits(column.name()))
                .toList();
    }

    @Override
    public void row(long number, List<SheetCell> cells, int width) {
        List<SheetCell> filled = new ArrayList<>(cells);
        filled.removeIf(TableRows::isBlank);
        if (filled.isEmpty()) {
            return;
        }
        if (header == null) {
            header = TableHeader.of(filled, layout);
        } else if (++total > layout.mostRows()) {
            throw RequestRejected.invalid(
                    TableFile.FIELD, "文件超过 %,d 行数据（从第 %d 行起），请分成几个文件，分次上传。".formatted(layout.mostRows(), number));
        } else if (hasWidth(header, number, filled, width)) {
            take(header, number, cells);
        }
    }

    private static boolean isBlank(SheetCell cell) {
        return !cell.formula() && PlainCell.of(cell.text()).isEmpty();
    }

    private boolean hasWidth(TableHeader head, long number, List<SheetCell> filled, int width) {
        int last = filled.get(filled.size() - 1).column() + 1;
        if (last > head.width()) {
            problems.add("第 %d 行有 %d 格，表头有 %d 列，多出的内容没有列名；请检查这一行是否多了逗号，或者补上列名".formatted(number, last, head.width()));
        } else if (width != NO_WIDTH && width < head.width()) {
            problems.add("第 %d 行有 %d 格，表头有 %d 列，请检查这一行是否少了逗号".formatted(number, width, head.width()));
        } else {
            return true;
        }
        return false;
    }

    private void take(TableHeader head, long number, List<SheetCell> cells) {
        List<String> texts =
                new ArrayList<>(Collections.nCopies(layout.columns().size(), ""));
        boolean sound = true;
        @Nullable SheetCell[] placed = new @Nullable SheetCell[head.width()];
        for (SheetCell cell : cells) {
            if (cell.column() < placed.length) {
                placed[cell.column()] = cell;
            }
        }
        for (int wanted = 0; wanted < texts.size(); wanted++) {
            SheetCell cell = placed[head.place(wanted)];
            if (cell != null) {
                sound &= check(number, layout.columns().get(wanted), cell);
                texts.set(wanted, seen(number, wanted, cell));
            }
        }
        if (sound) {
            taker.accept(new TableRow(number, layout.columns(), Collections.unmodifiableList(texts)));
        }
    }

    private boolean check(long number, Column column, SheetCell cell) {
        Optional<String> fault = CellFault.of(cell, column.kind());
        fault.ifPresent(sentence -> problems.add(number, column.name(), sentence));
        return fault.isEmpty();
    }

    /** The cell's text. What was expressly kept as text cannot have lost a digit. */
    private String seen(long number, int wanted, SheetCell cell) {
        String text = PlainCell.of(cell.text());
        if (csv && layout.columns().get(wanted).kind() == Column.Kind.TEXT && text.equals(cell.text())) {
            lostDigits.get(wanted).see(number, text);
        }
        return text;
    }

    void finish() {
        if (header == null) {
            throw RequestRejected.invalid(TableFile.FIELD, "文件是空的：没有列名，也没有数据。请按要求的列名填写后再上传。");
        }
        lostDigits.forEach(column -> column.tell(problems));
        if (total == 0 && problems.none()) {
            throw RequestRejected.invalid(TableFile.FIELD, "文件只有表头，没有数据行；请把数据填在表头下面再上传。");
        }
        problems.refuseIfAny();
    }
}
