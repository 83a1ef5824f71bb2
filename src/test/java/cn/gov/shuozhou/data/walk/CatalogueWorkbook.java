package cn.gov.shuozhou.data.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The empty template as a data officer fills it in at his desk: by the names of its columns. */
public final class CatalogueWorkbook {

    private static final int GROUP_ROW = 0;
    private static final int COLUMN_ROW = 1;
    private static final int FIRST_ROW = 2;

    private final Path template;
    private final List<Map<String, String>> rows;

    public CatalogueWorkbook(Path template, List<Map<String, String>> rows) {
        this.template = template;
        this.rows = rows;
    }

    /** An item's row that satisfies every rule; the resource it belongs to gets its code from the platform. */
    public static Map<String, String> row(String resource, String item) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("类", "基础信息资源");
        cells.put("项", "人口");
        cells.put("目", "婚姻");
        cells.put("信息资源名称", resource);
        cells.put("提供方", "朔州市民政局");
        cells.put("资源提供方代码", "11140600MB0004204U");
        cells.put("信息资源摘要", "本市各登记机关办理的" + resource + "，每日更新。");
        cells.put("信息资源格式分类", "电子表格");
        cells.put("信息资源格式类型", "xlsx");
        cells.put("信息项名称", item);
        cells.put("数据类型", "字符型C");
        cells.put("数据长度", "50");
        cells.put("共享类型", "无条件共享");
        cells.put("共享条件", "无条件");
        cells.put("共享方式分类", "共享平台方式");
        cells.put("共享方式类型", "文件");
        cells.put("是否向社会开放", "否");
        cells.put("更新周期", "每日");
        cells.put("发布日期", "2026-11-01");
        cells.put("主题", "公共服务");
        cells.put("敏感程度", "一般");
        return cells;
    }

    /** Saves it under this name and gives its place. */
    public Path saveAs(String fileName) {
        try (Workbook workbook = WorkbookFactory.create(Files.newInputStream(template))) {
            Sheet sheet = workbook.getSheetAt(0);
            Map<String, Integer> columns = columns(sheet);
            for (int i = 0; i < rows.size(); i++) {
                Row row = row(sheet, FIRST_ROW + i);
                rows.get(i).forEach((column, text) -> cell(row, columns.get(column), text));
            }
            Path file = Files.createTempDirectory("catalogue").resolve(fileName);
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(Sheet sheet, int number) {
        return sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
    }

    private static void cell(Row row, int column, String text) {
        var cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellValue(text);
    }

    /** A column is named in the second row; where its group has only this one, in the first. */
    private static Map<String, Integer> columns(Sheet sheet) {
        Map<String, Integer> columns = new HashMap<>();
        for (int row : new int[] {GROUP_ROW, COLUMN_ROW}) {
            sheet.getRow(row).forEach(cell -> columns.putIfAbsent(cell.getStringCellValue(), cell.getColumnIndex()));
        }
        return columns;
    }
}
