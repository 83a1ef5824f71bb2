package cn.gov.shuozhou.data.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How the cells of a form look; every one of them is formatted as text. */
record FormStyles(CellStyle text, CellStyle heading, CellStyle bad, CellStyle doubtful) {

    /** Characters of a column unless somebody drags it. */
    static final int COLUMN_WIDTH = 18;

    private static final short TEXT_FORMAT = 0x31;

    FormStyles(Workbook workbook) {
        this(
                text(workbook),
                heading(workbook),
                filled(workbook, IndexedColors.ROSE),
                filled(workbook, IndexedColors.LIGHT_YELLOW));
    }

    private static CellStyle text(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(TEXT_FORMAT);
        return style;
    }

    private static CellStyle filled(Workbook workbook, IndexedColors colour) {
        CellStyle style = text(workbook);
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static CellStyle heading(Workbook workbook) {
        CellStyle style = filled(workbook, IndexedColors.GREY_25_PERCENT);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        var bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        return style;
    }
}
