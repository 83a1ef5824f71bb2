package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.refusal.Shown;
import java.util.Comparator;

/**
 * Something about one cell that its sender should look at.
 *
 * @param row as the sheet counts it, from 1
 * @param column as the sheet counts it, from 1
 * @param sentence what is wrong and what to do
 */
public record Finding(Severity severity, String sheet, int row, int column, String columnName, String sentence) {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_SHEET = 100;

    static final Comparator<Finding> BY_PLACE =
            Comparator.comparing(Finding::sheet).thenComparing(Finding::row).thenComparing(Finding::column);

    /** Whether it must be mended before the workbook can be taken in. */
    public enum Severity {
        ERROR("错误"),
        WARNING("提醒");

        private final String label;

        Severity(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static Finding error(TemplateRow row, CatalogField column, String sentence) {
        return at(Severity.ERROR, row, column, sentence);
    }

    static Finding warning(TemplateRow row, CatalogField column, String sentence) {
        return at(Severity.WARNING, row, column, sentence);
    }

    private static Finding at(Severity severity, TemplateRow row, CatalogField column, String sentence) {
        return new Finding(
                severity,
                Shown.atMost(row.sheet(), LONGEST_SHEET),
                row.number(),
                column.ordinal() + 1,
                column.label(),
                Shown.atMost(sentence, LONGEST));
    }

    public boolean error() {
        return severity == Severity.ERROR;
    }

    /** The cell as spreadsheets name it, e.g. {@code V12}. */
    public String cell() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString() + row;
    }
}
