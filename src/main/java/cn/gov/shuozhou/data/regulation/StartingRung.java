package cn.gov.shuozhou.data.regulation;

/**
 * On which rung of 第三十三条 a case of 整改 starts: a row of {@code processes/rectification-start.dmn}.
 *
 * @param raised whether it goes to the leading group at once
 * @param reason why, as the pages and documents say it
 */
public record StartingRung(boolean raised, String reason) {}
