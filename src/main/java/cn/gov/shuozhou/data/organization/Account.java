package cn.gov.shuozhou.data.organization;

/** A person with the state of his account. */
record Account(Person person, boolean enabled) {}
