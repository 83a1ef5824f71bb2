package cn.gov.shuozhou.data.report.cockpit;

import java.time.LocalDate;

/**
 * A clock as the plugin shows it.
 *
 * @param limit what the limit is for, e.g. 答复共享申请
 * @param bound who has to act; empty for a limit that binds the platform only
 * @param receivedOn day zero
 * @param until the last moment in words, marked when provisional
 * @param words how it stands, e.g. {@code 还剩 3 个工作日}
 * @param state for the look
 * @param explanation address of 时限说明
 */
record ClockLine(
        String limit,
        String bound,
        String article,
        LocalDate receivedOn,
        String until,
        String words,
        String state,
        boolean provisional,
        boolean open,
        String explanation) {}
