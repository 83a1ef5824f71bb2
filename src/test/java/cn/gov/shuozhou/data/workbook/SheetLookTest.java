package cn.gov.shuozhou.data.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("照原样的列宽、合并和下拉选项")
class SheetLookTest {

    @Test
    @DisplayName("读出来、写回去、再读出来，一样")
    void survivesTheWayThere() throws Exception {
        SheetLook look = look(original());

        assertThat(look.widths()).containsEntry(1, 40.0).doesNotContainKey(0);
        assertThat(look.merged()).containsExactly("A1:A3");
        assertThat(look.choices()).containsExactly(new SheetLook.Choices("B2:B9", List.of("是", "否")));
        assertThat(look(written(look))).isEqualTo(look);
    }

    @Test
    @DisplayName("不成样子的范围略去，其余照写")
    void leavesOutWhatIsMalformed() throws Exception {
        SheetLook look = new SheetLook(
                Map.of(0, 9_999.0),
                List.of("", "A1", "乱写", "C1:C2"),
                List.of(
                        new SheetLook.Choices("乱写", List.of("是")),
                        new SheetLook.Choices("D1:D2", List.of("长".repeat(300)))));
        assertThat(look(written(look)).merged()).containsExactly("C1:C2");
    }

    private static byte[] original() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue("值");
            sheet.setColumnWidth(1, 40 * 256);
            sheet.addMergedRegion(new CellRangeAddress(0, 2, 0, 0));
            var helper = sheet.getDataValidationHelper();
            sheet.addValidationData(helper.createValidation(
                    helper.createExplicitListConstraint(new String[] {"是", "否"}),
                    new CellRangeAddressList(1, 8, 1, 1)));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] written(SheetLook look) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var form = new FormWriter(out)) {
            form.sheet("表");
            form.row(List.of("值"));
            form.look(look);
            form.finish();
        }
        return out.toByteArray();
    }

    private static SheetLook look(byte[] workbook) throws UnreadableWorkbook {
        Map<String, SheetLook> looks = new HashMap<>();
        WorkbookReader.read(workbook, "a.xlsx", new WorkbookReader.Rows() {
            @Override
            public void row(String sheet, int row, List<SheetCell> cells) {}

            @Override
            public void end(String sheet, SheetLook look) {
                looks.put(sheet, look);
            }
        });
        return looks.get("表");
    }
}
