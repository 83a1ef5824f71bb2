package cn.gov.shuozhou.data.process;

import java.time.LocalDateTime;

/**
 * A task that somebody has taken to decide on it.
 *
 * @param cameAbout when the case reached it, in 朔州
 */
public record TakenTask(String id, String processKey, LocalDateTime cameAbout) {}
