package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.workbook.FormWriter;
import cn.gov.shuozhou.data.workbook.SheetCell;
import cn.gov.shuozhou.data.workbook.SheetLook;
import cn.gov.shuozhou.data.workbook.UnreadableWorkbook;
import cn.gov.shuozhou.data.workbook.WorkbookReader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The uploaded workbook once more, every cell in its place, with its widths, merged cells and drop-downs, with the bad cells coloured and noted, and all findings on a sheet
 * of their own. It is read and written row by row like the upload itself.
 */
final class MarkedCopy implements WorkbookReader.Rows {

    /** Notes are held in memory; what has none is still coloured and listed. */
    private static final int MOST_NOTES = 2_000;

    private final FormWriter form;
    private final Map<String, Map<Integer, List<Finding>>> findings;
    private @Nullable String sheet;
    private int notes;

    private MarkedCopy(FormWriter form, List<Finding> findings) {
        this.form = form;
        this.findings =
                findings.stream().collect(Collectors.groupingBy(Finding::sheet, Collectors.groupingBy(Finding::row)));
    }

    /**
     * Writes the copy.
     *
     * @param found how many findings there are; those listed may be fewer
     */
    static void write(byte[] content, String fileName, List<Finding> findings, int found, OutputStream out)
            throws IOException, UnreadableWorkbook {
        try (var form = new FormWriter(out)) {
            WorkbookReader.read(content, fileName, new MarkedCopy(form, findings));
            form.sheet(Words.FINDINGS_SHEET);
            if (findings.size() < found) {
                form.row(List.of("共 %,d 处，只列出前 %,d 处，错误在先；改正后重新上传，再看其余。".formatted(found, findings.size())));
            }
            form.row(List.of("级别", "工作表", "行", "列", "单元格", "问题和改法"));
            findings.forEach(finding -> form.row(List.of(
                    finding.severity().label(),
                    finding.sheet(),
                    String.valueOf(finding.row()),
                    finding.columnName(),
                    finding.cell(),
                    finding.sentence())));
            form.finish();
        }
    }

    @Override
    public void row(String name, int index, List<SheetCell> cells) {
        if (name.equals(Words.FINDINGS_SHEET)) {
            return;
        }
        if (!name.equals(sheet)) {
            sheet = name;
            form.sheet(name);
        }
        List<String> values =
                new ArrayList<>(Collections.nCopies(cells.get(cells.size() - 1).column() + 1, ""));
        cells.forEach(cell -> values.set(cell.column(), cell.text()));
        form.row(index, values);
        findings.getOrDefault(name, Map.of()).getOrDefault(index + 1, List.of()).stream()
                .collect(Collectors.groupingBy(Finding::column))
                .forEach((column, here) -> mark(index, column - 1, here));
    }

    @Override
    public void end(String name, SheetLook look) {
        if (name.equals(sheet)) {
            form.look(look);
        }
    }

    private void mark(int row, int column, List<Finding> here) {
        form.mark(column, here.stream().anyMatch(Finding::error));
        if (notes++ < MOST_NOTES) {
            form.note(row, column, here.stream().map(Finding::sentence).collect(Collectors.joining("\n")));
        }
    }
}
