package cn.gov.shuozhou.data.tabular;

import java.util.List;

/**
 * What differs between one table that people give us and another.
 *
 * @param columns all of which must be there, in any order
 * @param onlyThese whether a column of another name is a mistake; otherwise it is left aside
 * @param mostRows rows of data that are taken at once
 */
public record TableLayout(List<Column> columns, boolean onlyThese, long mostRows) {

    public TableLayout {
        columns = List.copyOf(columns);
    }
}
