package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.tabular.TableProblems;
import java.util.List;

/**
 * Rows of an upload, each of which has passed every check. What is wrong with the others is told when all have been read, by
 * a refusal: whoever stores rows meanwhile takes them back.
 */
interface CheckedRows extends RowSource {

    /** The items in whose order the values stand. */
    List<Long> itemIds();

    /** How many rows there are; 0 while nobody knows. */
    long total();

    /** What should be looked at before the rows are used; complete when all have been read. */
    TableProblems doubts();
}
