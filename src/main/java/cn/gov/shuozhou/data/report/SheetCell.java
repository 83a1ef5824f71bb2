package cn.gov.shuozhou.data.report;

/**
 * A cell that holds something.
 *
 * @param column from 0
 * @param text as it would be typed; a date as {@code yyyy-MM-dd}
 * @param formula whether a formula gives the text
 */
public record SheetCell(int column, String text, boolean formula) {}
