package cn.gov.shuozhou.data.operation;

/**
 * This node's clock has been compared with the database's.
 *
 * @param right whether the two agree within the tolerance
 */
public record NodeClockChecked(boolean right) {}
