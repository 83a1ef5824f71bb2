package cn.gov.shuozhou.data.tabular;

import cn.gov.shuozhou.data.tabular.GivenFiles.Reader;
import cn.gov.shuozhou.data.workbook.SheetWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Tables as they should be, to be spoilt: cells first, then written as CSV or as a workbook. */
final class SampleTables {

    static final String CREDIT_CODE = "52140602MJ0000000B";

    private SampleTables() {}

    /** A right table for the page. The catalogue takes workbooks of its own kind only. */
    static List<List<String>> of(Reader reader) {
        List<List<String>> rows = new ArrayList<>();
        switch (reader) {
            case DATA -> {
                rows.add(row("机构名称,统一社会信用代码,所属县（市、区）,机构地址,核定床位数,收住对象,机构性质,联系电话,备案日期"));
                rows.add(row("样例养老院," + CREDIT_CODE + ",朔城区,朔城区样例街1号,80,自理老人,民办,0349-2020000,2023-01-05"));
                rows.add(row("样例养老院二," + CREDIT_CODE + ",平鲁区,平鲁区样例街2号,40,失能老人,公办,0349-2020001,2024-02-06"));
            }
            case CALENDAR -> {
                rows.add(row("日期,类型,节日,通知网址"));
                rows.add(row("2027-01-01,放假,元旦,https://www.gov.cn/x"));
                rows.add(row("2027-02-06,放假（周末）,春节,https://www.gov.cn/x"));
            }
            case PEOPLE -> {
                rows.add(row("用户名,姓名,部门代码,角色"));
                rows.add(row("sample.first,样例甲,civil-affairs,使用部门经办人"));
                rows.add(row("sample.second,样例乙,civil-affairs,使用部门经办人"));
            }
            case DEPARTMENTS -> {
                rows.add(row("部门代码,部门名称,统一社会信用代码,行政区划代码,层级,类别"));
                rows.add(row("sample-first,样例一局,11140600MB9990001Y,140600,市级,政务部门"));
                rows.add(row("sample-second,样例二局,11140600MB99900022,140602,县级,政务部门"));
            }
            case CATALOGUE -> throw new IllegalArgumentException("a workbook of its own kind");
        }
        return rows;
    }

    private static List<String> row(String cells) {
        return new ArrayList<>(List.of(cells.split(",")));
    }

    static String csv(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(SampleTables::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\r\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    static byte[] utf8(List<List<String>> rows) {
        return csv(rows).getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook as downloads are written, with one cell. */
    static byte[] written(String cell) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(out, "数据")) {
            sheet.row(List.of(cell));
            sheet.finish();
        }
        return out.toByteArray();
    }

    /** Does something to a workbook that has the table on its first sheet. */
    @FunctionalInterface
    interface Change {
        void to(XSSFWorkbook workbook, XSSFSheet sheet);
    }

    static byte[] workbook(List<List<String>> rows, Change change) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("数据");
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            change.to(workbook, sheet);
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
