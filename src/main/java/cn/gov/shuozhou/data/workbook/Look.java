package cn.gov.shuozhou.data.workbook;

/** How a cell of a report looks. */
public enum Look {
    TEXT,
    /** Long text over several lines. */
    WRAPPED,
    TITLE,
    HEADING,
    /** The heading of a column of numbers, at their side. */
    NUMBER_HEADING,
    STRONG,
    COUNT,
    /** A rate between 0 and 1, shown in per cent. */
    PERCENT,
    /** The same with its sign. */
    PERCENT_CHANGE,
    /** A count with its sign. */
    CHANGE,
    DATE,
    YELLOW,
    RED,
    LINK;

    public boolean isOfNumbers() {
        return this == COUNT || this == PERCENT || this == PERCENT_CHANGE || this == CHANGE;
    }
}
