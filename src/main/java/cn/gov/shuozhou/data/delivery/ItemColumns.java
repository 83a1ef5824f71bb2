package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.tabular.Column;
import cn.gov.shuozhou.data.tabular.TableProblems;
import cn.gov.shuozhou.data.tabular.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The items of a resource as the first columns of a file; other columns may follow. */
record ItemColumns(List<Item> items, List<Optional<CodeKind>> codes) {

    ItemColumns(List<Item> items) {
        this(items, items.stream().map(CodeKind::of).toList());
    }

    List<Column> columns() {
        return items.stream().map(ItemColumns::column).toList();
    }

    private static Column column(Item item) {
        Column.Kind kind = switch (item.type()) {
            case CHARACTER, MEMO, GENERAL ->
                CodeKind.of(item).isPresent() ? Column.Kind.CHECKED_CODE : Column.Kind.TEXT;
            case NUMERIC, CURRENCY, INTEGER -> Column.Kind.NUMBER;
            case DATE, DATE_TIME, LOGICAL, DOUBLE, FLOAT -> Column.Kind.OTHER;
        };
        return new Column(item.name(), List.of(), kind);
    }

    List<Long> ids() {
        return items.stream().map(Item::id).toList();
    }

    /** Notes what is wrong with the row, and what should be looked at. */
    void check(TableRow row, TableProblems problems) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String value = row.texts().get(i);
            Optional<CodeKind> kind = value.isEmpty() ? Optional.empty() : codes.get(i);
            CellRule.problem(item, value)
                    .or(() -> kind.flatMap(code -> code.problem(value)))
                    .ifPresentOrElse(
                            problem -> problems.add(row.number(), item.name(), problem),
                            () -> kind.flatMap(code -> code.doubt(value))
                                    .ifPresent(doubt -> problems.warn(row.number(), item.name(), doubt)));
        }
    }

    /** The row's values as they are kept. */
    List<@Nullable String> kept(TableRow row) {
        List<@Nullable String> values = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            String value = row.texts().get(i);
            values.add(value.isEmpty() ? null : CellRule.kept(items.get(i), value));
        }
        return values;
    }
}
