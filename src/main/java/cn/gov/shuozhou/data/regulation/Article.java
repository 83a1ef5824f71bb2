package cn.gov.shuozhou.data.regulation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the articles of 朔数政办发〔2021〕2号 that a type or method carries out, e.g. {@code "第十六条"}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Article {

    String[] value();
}
