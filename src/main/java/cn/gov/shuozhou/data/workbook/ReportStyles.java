package cn.gov.shuozhou.data.workbook;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** One style for each look, made once for a workbook. */
final class ReportStyles {

    private static final short TITLE_POINTS = 16;

    private final Workbook workbook;
    private final Map<Look, CellStyle> styles = new EnumMap<>(Look.class);

    ReportStyles(Workbook workbook) {
        this.workbook = workbook;
        for (Look look : Look.values()) {
            styles.put(look, style(look));
        }
    }

    CellStyle of(Look look) {
        return Objects.requireNonNull(styles.get(look));
    }

    private CellStyle style(Look look) {
        CellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat(format(look)));
        switch (look) {
            case TEXT -> leftBesideNumbers(style);
            case WRAPPED -> style.setWrapText(true);
            case TITLE -> style.setFont(bold(TITLE_POINTS));
            case STRONG -> style.setFont(bold(null));
            case HEADING -> {
                heading(style);
                leftBesideNumbers(style);
            }
            case NUMBER_HEADING -> {
                heading(style);
                style.setAlignment(HorizontalAlignment.RIGHT);
            }
            case YELLOW -> fill(style, IndexedColors.LIGHT_YELLOW);
            case RED -> fill(style, IndexedColors.ROSE);
            case LINK -> style.setFont(underlined());
            default -> {}
        }
        return style;
    }

    /** Without the space it would stick to the number before it. */
    private static void leftBesideNumbers(CellStyle style) {
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
    }

    private void heading(CellStyle style) {
        style.setFont(bold(null));
        style.setWrapText(true);
        style.setBorderBottom(BorderStyle.THIN);
        fill(style, IndexedColors.PALE_BLUE);
    }

    private static String format(Look look) {
        return switch (look) {
            case COUNT -> "#,##0";
            case CHANGE -> "+#,##0;-#,##0;0";
            case PERCENT -> "0.0%";
            case PERCENT_CHANGE -> "+0.0%;-0.0%;0.0%";
            case DATE -> "yyyy-mm-dd";
            default -> "@";
        };
    }

    private static void fill(CellStyle style, IndexedColors colour) {
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private Font bold(@Nullable Short points) {
        Font font = workbook.createFont();
        font.setBold(true);
        if (points != null) {
            font.setFontHeightInPoints(points);
        }
        return font;
    }

    private Font underlined() {
        Font font = workbook.createFont();
        font.setUnderline(Font.U_SINGLE);
        font.setColor(IndexedColors.BLUE.getIndex());
        return font;
    }
}
