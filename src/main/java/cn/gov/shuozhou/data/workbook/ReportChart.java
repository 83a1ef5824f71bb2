package cn.gov.shuozhou.data.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Bars that show rows of the same worksheet.
 *
 * @param altText what the chart shows, for those who do not see it
 * @param firstRow where the shown rows begin, and where they end
 * @param categoryColumn what stands below the bars
 * @param series each a colour
 * @param top the row at which the chart begins
 * @param left its first column, and the one after its last
 */
public record ReportChart(
        String title,
        String altText,
        int firstRow,
        int lastRow,
        int categoryColumn,
        List<Series> series,
        int top,
        int left,
        int right) {

    /** Rows that a chart covers. */
    public static final int ROWS = 18;

    /**
     * The bars of one column.
     *
     * @param colour as RRGGBB
     */
    public record Series(String name, int column, String colour) {}

    void draw(XSSFSheet sheet) {
        var anchor = new XSSFClientAnchor(0, 0, 0, 0, left, top, right, top + ROWS);
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(altText);
        var below = chart.createCategoryAxis(AxisPosition.BOTTOM);
        var beside = chart.createValueAxis(AxisPosition.LEFT);
        // Without this the first and the last bar are cut in half.
        beside.setCrossBetween(AxisCrossBetween.BETWEEN);
        var bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, below, beside);
        bars.setBarDirection(BarDirection.COL);
        XDDFCategoryDataSource categories = XDDFDataSourcesFactory.fromStringCellRange(sheet, cells(categoryColumn));
        for (Series one : series) {
            XDDFNumericalDataSource<Double> values =
                    XDDFDataSourcesFactory.fromNumericCellRange(sheet, cells(one.column()));
            var drawn = bars.addSeries(categories, values);
            drawn.setTitle(one.name(), null);
            // Without a fill of their own the bars are not drawn at all by some programs.
            drawn.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(rgb(one.colour()))));
        }
        chart.plot(bars);
    }

    private CellRangeAddress cells(int column) {
        return new CellRangeAddress(firstRow, lastRow, column, column);
    }

    private static byte[] rgb(String colour) {
        int value = Integer.parseInt(colour, 16);
        return new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }
}
