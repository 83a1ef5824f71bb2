package cn.gov.shuozhou.data.organization;

import java.time.LocalDateTime;

/** What a department was called before it was given another name at this moment. */
public record FormerName(String departmentCode, String name, LocalDateTime untilAt) {}
