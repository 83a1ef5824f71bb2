package cn.gov.shuozhou.data.organization;

/**
 * How a person is reached at work.
 *
 * @param section the 科室; empty when none is registered
 * @param phone empty when none is registered
 */
public record Contact(String name, String section, String phone) {}
