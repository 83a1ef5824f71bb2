package cn.gov.shuozhou.data.casework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a controller whose addresses name a {@code {taskId}}: before any of its methods is called, {@link TaskAccess} has found the
 * task open and within reach of the person.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TaskApi {}
