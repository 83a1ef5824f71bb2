package cn.gov.shuozhou.data.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list as people take it away: a worksheet with named columns, and how each cell is read from a row. */
public final class ListSheet<T> {

    private record Column<T>(String name, Function<? super T, ? extends @Nullable Object> value) {}

    private final String name;
    private final List<Column<T>> columns;

    private ListSheet(String name, List<Column<T>> columns) {
        this.name = name;
        this.columns = columns;
    }

    /** A worksheet of this name without columns so far. */
    public static <T> ListSheet<T> named(String name) {
        return new ListSheet<>(name, List.of());
    }

    /** The same with one more column at the right. */
    public ListSheet<T> column(String columnName, Function<? super T, ? extends @Nullable Object> value) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(new Column<>(columnName, value));
        return new ListSheet<>(name, List.copyOf(more));
    }

    public String name() {
        return name;
    }

    /** What writes the worksheet with these rows. */
    public Consumer<SheetWriter> with(Iterable<? extends T> rows) {
        return sheet -> {
            begin(sheet);
            rows.forEach(row -> write(row, sheet));
        };
    }

    /** Begins the worksheet, for rows that are read piece by piece. */
    public void begin(SheetWriter sheet) {
        sheet.sheet(name);
        sheet.heading(columns.stream().map(Column::name).toList());
    }

    /** One more row of the worksheet. */
    public void write(T row, SheetWriter sheet) {
        sheet.row(cells(row));
    }

    private List<@Nullable Object> cells(T row) {
        List<@Nullable Object> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(column.value().apply(row)));
        return cells;
    }
}
