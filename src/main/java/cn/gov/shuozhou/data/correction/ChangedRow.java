package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.delivery.RowDifference;

/**
 * A row that a correction has changed.
 *
 * @param position in the order in which they are listed, from 1
 * @param dataSetId of the version in which it is found: the new one, or the one before for a row that is gone
 */
record ChangedRow(int position, RowDifference.Kind kind, long dataSetId, long rowNo) {}
