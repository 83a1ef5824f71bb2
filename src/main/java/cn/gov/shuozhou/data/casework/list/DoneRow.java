package cn.gov.shuozhou.data.casework.list;

/**
 * A line of 已办: a decision and the case as it stands now.
 *
 * @param reversible whether the reader can take it back
 */
record DoneRow(Decided decided, CaseRow row, boolean reversible) {}
