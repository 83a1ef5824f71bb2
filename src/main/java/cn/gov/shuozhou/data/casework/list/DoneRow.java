package cn.gov.shuozhou.data.casework.list;

/** A line of 已办: a decision and the case as it stands now. */
record DoneRow(Decided decided, CaseRow row) {}
