package cn.gov.shuozhou.data.catalog;

/** A department with the number of resources it has published. */
public record Provider(String code, String name, long resources) {}
