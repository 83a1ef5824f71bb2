package cn.gov.shuozhou.data.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names what a handler of requests does, for the audit trail: verb and object in Chinese, e.g. {@code 提交共享申请}. Every
 * handler that changes something or hands out data needs it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Audited {

    String value();

    /**
     * The service whose transaction is the act, where others that change something are committed before it. Usually the
     * first outermost transaction that changes something is the act.
     */
    Class<?> within() default Object.class;
}
