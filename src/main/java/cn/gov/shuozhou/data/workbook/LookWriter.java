package cn.gov.shuozhou.data.workbook;

import java.util.Arrays;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;

/** Gives a worksheet the look of another; what is malformed there is left out. */
final class LookWriter {

    private static final double WIDEST = 255;
    private static final int UNITS = 256;

    private final Sheet sheet;

    LookWriter(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(SheetLook look) {
        look.widths()
                .forEach((column, width) ->
                        sheet.setColumnWidth(column, (int) (Math.max(0, Math.min(width, WIDEST)) * UNITS)));
        look.merged().forEach(range -> leniently(() -> sheet.addMergedRegionUnsafe(CellRangeAddress.valueOf(range))));
        look.choices().forEach(choices -> leniently(() -> choices(choices)));
    }

    private void choices(SheetLook.Choices choices) {
        CellRangeAddressList cells = new CellRangeAddressList();
        Arrays.stream(choices.ranges().split(" "))
                .map(CellRangeAddress::valueOf)
                .forEach(cells::addCellRangeAddress);
        var helper = sheet.getDataValidationHelper();
        var validation = helper.createValidation(
                helper.createExplicitListConstraint(choices.words().toArray(String[]::new)), cells);
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    private static void leniently(Runnable part) {
        try {
            part.run();
        } catch (IllegalArgumentException malformed) {
            // a range that is none: the copy goes without it
        }
    }
}
