package cn.gov.shuozhou.data;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Left out of the everyday run, which {@code src/docs/testing.md} names; the profile {@code full} runs it. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("full")
public @interface FullRun {

    /** What the everyday run has in its place. */
    String everyday();

    /** How many of a kind a test takes: fewer every day, all in the full run. */
    final class Amount {

        private Amount() {}

        public static int of(int everyday, int full) {
            return Boolean.getBoolean("test.full") ? full : everyday;
        }
    }
}
