package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.refusal.PlainText;
import cn.gov.shuozhou.data.refusal.Shown;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one resource and notes what cannot be read, so that every fault is told and none is told twice. */
final class CellText {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
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
            switch (cell.kind()) {
                case FORMULA -> untyped(row, column, "含有公式。请复制后选择性粘贴为“数值”，只留文本。");
                case LONG_NUMBER -> untyped(row, column, "是超过 15 位的数字，表格软件已把第 15 位以后的改为 0。请先把单元格格式设为“文本”，再照原件重新填写。");
                case TYPED -> {
                    PlainText.problem(cell.text()).ifPresent(problem -> error(row, column, problem));
                    checkLength(row, column, cell.text().length());
                }
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
                .filter(value -> words.apply(value).stream()
                        .anyMatch(word -> word.equalsIgnoreCase(row.text(column).replaceAll("\\s", ""))))
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
        Matcher parts = DATE.matcher(text);
        try {
            if (parts.matches()) {
                return LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
            }
        } catch (DateTimeException noSuchDay) {
            // the 31st of November is as wrong as no date at all
        }
        error(row, column, "%s应为年-月-日，例如 2026-11-24，现填“%s”。".formatted(column.label(), Shown.of(text)));
        return fallback;
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
