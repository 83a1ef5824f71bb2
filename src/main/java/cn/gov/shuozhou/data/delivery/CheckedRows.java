package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.tabular.TableProblems;
import java.util.List;

/** Rows of an upload that has passed every check. */
interface CheckedRows extends RowSource {

    /** The items in whose order the values stand. */
    List<Long> itemIds();

    /** How many rows there are. */
    long total();

    /** What should be looked at before the rows are used. */
    TableProblems doubts();
}
