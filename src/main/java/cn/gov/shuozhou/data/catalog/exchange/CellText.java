package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.refusal.Shown;
import cn.gov.shuozhou.data.tabular.CellFault;
import cn.gov.shuozhou.data.tabular.Column;
import cn.gov.shuozhou.data.tabular.DayReading;
import cn.gov.shuozhou.data.tabular.FoldedText;
import cn.gov.shuozhou.data.workbook.SheetCell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one resource and notes what cannot be read, so that every fault is told and none is told twice. */
final class CellText {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,9}");

    private static final int WHOLE = 0;

    private final Findings findings;
    private final Set<Place> unreadable = new HashSet<>();
    private final Set<Finding> told = new HashSet<>();
    private final Set<Cell> untyped = new HashSet<>();

    /** One cell, whatever its column speaks of. */
    private record Cell(int row, CatalogField column) {}

    /** A cell of an item, or the column of the whole resource. */
    private record Place(int row, CatalogField column) {
        static Place of(TemplateRow row, CatalogField column) {
            return new Place(column.ofItem() ? row.number() : WHOLE, column);
        }
    }

    CellText(Findings findings) {
        this.findings = findings;
    }

    /** Whether the cell could not be read; rules about it are left out then, for this item only. */
    boolean isUnreadable(TemplateRow row, CatalogField column) {
        return unreadable.contains(Place.of(row, column));
    }

    /** Whether any cell of this column could not be read. */
    boolean isUnreadable(CatalogField column) {
        return unreadable.stream().anyMatch(place -> place.column() == column);
    }

    /** Suppresses the rules about a resource's column whose fault has been told at another. */
    void skip(CatalogField column) {
        unreadable.add(new Place(WHOLE, column));
    }

    void error(TemplateRow row, CatalogField column, String sentence) {
        if (untyped.contains(new Cell(row.number(), column))) {
            return;
        }
        unreadable.add(Place.of(row, column));
        Finding error = Finding.error(row, column, sentence);
        if (told.add(error)) {
            findings.add(error);
        }
    }

    /** Checks what no cell may hold, whatever its column. Asked first: of formulas and damaged numbers nothing more is told. */
    void check(TemplateRow row) {
        row.cells().forEach((column, cell) -> {
            Optional<String> fault = CellFault.of(cell, Column.Kind.TEXT);
            if (fault.isPresent() && cell.kind() != SheetCell.Kind.TYPED) {
                untyped(row, column, fault.get());
            } else if (cell.kind() == SheetCell.Kind.TYPED) {
                fault.ifPresent(problem -> error(row, column, problem));
                checkLength(row, column, cell.text().length());
            }
        });
    }

    private void untyped(TemplateRow row, CatalogField column, String sentence) {
        error(row, column, sentence);
        untyped.add(new Cell(row.number(), column));
    }

    private void checkLength(TemplateRow row, CatalogField column, int length) {
        if (column.isTooLong(length)) {
            error(row, column, column.tooLong(column.label(), length));
        }
    }

    /** One of the column's words; the fallback when there is none, which has been noted then. */
    <T> T choice(TemplateRow row, CatalogField column, T[] values, Function<T, List<String>> words, T fallback) {
        Optional<T> found = Arrays.stream(values)
                .filter(value ->
                        words.apply(value).stream().anyMatch(word -> FoldedText.sameWord(word, row.text(column))))
                .findFirst();
        if (found.isEmpty()) {
            String now = row.text(column).isEmpty() ? "没有填写" : "填为“%s”，不在可选范围内".formatted(Shown.of(row.text(column)));
            error(row, column, "%s%s，应为%s之一。".formatted(column.label(), now, String.join("、", column.choices())));
        }
        return found.orElse(fallback);
    }

    boolean yes(TemplateRow row, CatalogField column) {
        return choice(row, column, new Boolean[] {true, false}, answer -> List.of(CatalogField.yesOrNo(answer)), false);
    }

    @Nullable
    BigDecimal number(TemplateRow row, CatalogField column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            error(row, column, "应只填数字，现填“%s”。请去掉单位和其他文字（单位已在列名中）。".formatted(Shown.of(text)));
            return null;
        }
        return new BigDecimal(text);
    }

    @Nullable
    Integer length(TemplateRow row) {
        String text = row.text(CatalogField.ITEM_LENGTH);
        if (text.isEmpty()) {
            return null;
        }
        if (!LENGTH.matcher(text).matches()) {
            error(row, CatalogField.ITEM_LENGTH, "数据长度应只填正整数，现填“%s”。请去掉单位和其他文字。".formatted(Shown.of(text)));
            return null;
        }
        return Integer.valueOf(text);
    }

    /** A day in any of the ways that people write it; the fallback when the cell is empty. */
    LocalDate date(TemplateRow row, CatalogField column, LocalDate fallback) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return fallback;
        }
        Optional<LocalDate> day = DayReading.day(text);
        if (day.isPresent()) {
            return day.get();
        }
        error(row, column, "%s应为年-月-日，例如 2026-11-24，现填“%s”。".formatted(column.label(), Shown.of(text)));
        return fallback;
    }
}
