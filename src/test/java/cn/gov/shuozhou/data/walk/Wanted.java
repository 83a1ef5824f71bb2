package cn.gov.shuozhou.data.walk;

import java.util.List;

/** An application to be filled in: which resource, which of its items, what for and on what legal ground. */
public record Wanted(String resource, List<String> items, String purpose, String legalBasis) {}
