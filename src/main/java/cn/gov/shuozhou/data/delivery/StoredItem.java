package cn.gov.shuozhou.data.delivery;

/**
 * One item of a data set.
 *
 * @param sealed its values lie encrypted in blocks, not in the data set's own table
 */
record StoredItem(long itemId, boolean sealed) {}
