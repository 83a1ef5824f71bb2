package cn.gov.shuozhou.data.tabular;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Shown;
import cn.gov.shuozhou.data.workbook.SheetCell;
import cn.gov.shuozhou.data.workbook.UnreadableWorkbook;
import cn.gov.shuozhou.data.workbook.WorkbookReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** The rows of the one worksheet of a workbook that is filled in; hidden ones are not looked at. */
final class OneSheet implements WorkbookReader.Rows {

    private final RawRows rows;
    private @Nullable String sheet;

    private OneSheet(RawRows rows) {
        this.rows = rows;
    }

    /** @throws RequestRejected invalid, when it is no workbook that can be taken in */
    static void read(String fileName, InputStreamSource content, RawRows rows) {
        try {
            WorkbookReader.read(content, fileName, new OneSheet(rows));
        } catch (UnreadableWorkbook unreadable) {
            throw RequestRejected.invalid(TableFile.FIELD, String.valueOf(unreadable.getMessage()));
        }
    }

    @Override
    public void row(String name, int row, List<SheetCell> cells) {
        if (sheet == null) {
            sheet = name;
        } else if (!sheet.equals(name)) {
            throw RequestRejected.invalid(
                    TableFile.FIELD,
                    "工作簿中“%s”和“%s”两个工作表都有内容，不知道该读哪一个。请只留一个，或把其他的隐藏，再上传。".formatted(Shown.of(sheet), Shown.of(name)));
        }
        rows.row(row + 1L, cells, RawRows.NO_WIDTH);
    }
}
