package cn.gov.shuozhou.data.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("工作表的写出")
class SheetWriterTest {

    @Test
    @DisplayName("公式、长数字、空值、超长文字都是文本格")
    void everyCellIsText() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(out, "名称/有[非法]字符")) {
            sheet.heading(List.of("列"));
            sheet.row(Arrays.asList("=1+1", "140602199003071231", null, "长".repeat(40_000)));
            sheet.finish();
        }
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var row = workbook.getSheetAt(0).getRow(1);
            row.forEach(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING));
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("140602199003071231");
            assertThat(row.getCell(2).getStringCellValue()).isEmpty();
            assertThat(row.getCell(3).getStringCellValue()).hasSize(32_767).endsWith("…");
        }
    }

    @Test
    @DisplayName("没有写完就不送出任何内容")
    void nothingLeavesUnfinished() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(out, "表")) {
            sheet.row(List.of("张三"));
        }
        assertThat(out.size()).isZero();
    }
}
