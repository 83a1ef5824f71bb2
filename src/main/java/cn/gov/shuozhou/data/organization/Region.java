package cn.gov.shuozhou.data.organization;

/** An administrative division by its six-digit code. */
public record Region(String code, String name) {}
