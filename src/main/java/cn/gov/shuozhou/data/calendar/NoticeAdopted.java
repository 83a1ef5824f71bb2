package cn.gov.shuozhou.data.calendar;

/** A year's notice has been loaded, or loaded again: whoever counts working days must count again. */
public record NoticeAdopted(int year) {}
