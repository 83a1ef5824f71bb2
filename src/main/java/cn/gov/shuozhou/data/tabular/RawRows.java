package cn.gov.shuozhou.data.tabular;

import cn.gov.shuozhou.data.workbook.SheetCell;
import java.util.List;

/** Takes the rows of a file as they stand there, one after the other. */
@FunctionalInterface
interface RawRows {

    /** Where the format does not say how many cells a row has. */
    int NO_WIDTH = -1;

    /**
     * Takes a row.
     *
     * @param number as spreadsheets count, from 1
     * @param width how many cells it has, empty ones included
     */
    void row(long number, List<SheetCell> cells, int width);
}
