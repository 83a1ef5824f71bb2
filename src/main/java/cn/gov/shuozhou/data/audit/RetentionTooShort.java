package cn.gov.shuozhou.data.audit;

import java.time.Period;

/** The operator asks to keep the trail for less time than the law does. */
final class RetentionTooShort extends RuntimeException {

    RetentionTooShort(Period asked) {
        super("app.audit.retention（审计日志保存期限）为 %s，短于法定的六个月。请设为 P6M 或更长，例如 P3Y（三年）。".formatted(asked));
    }
}
