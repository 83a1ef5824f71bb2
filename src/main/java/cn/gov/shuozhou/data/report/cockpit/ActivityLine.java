package cn.gov.shuozhou.data.report.cockpit;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A step of the model that an instance has passed.
 *
 * @param kind what kind of step it is, e.g. 人工办理
 * @param person the name of whoever has done it; empty when nobody with an account has
 * @param state 已办, 正在办理 or 已中止
 */
record ActivityLine(
        String name,
        String kind,
        String person,
        LocalDateTime startedAt,
        @Nullable LocalDateTime endedAt,
        String state) {}
