package cn.gov.shuozhou.data.calendar;

/** A year's notice that somebody has prepared was rejected. */
public record NoticeRejected(int year, String preparedBy, String reason) {}
