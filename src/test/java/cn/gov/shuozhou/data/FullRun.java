package cn.gov.shuozhou.data;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.stream.IntStream;
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

        public static boolean isFull() {
            return Boolean.getBoolean("tests.full");
        }

        public static int of(int everyday, int full) {
            return isFull() ? full : everyday;
        }

        /** Every day one of so many, another one for each number, so that all have their turn; in the full run all. */
        public static <T> List<T> share(List<T> all, int oneOf, int number) {
            return IntStream.range(0, all.size())
                    .filter(at -> isFull() || (at + number) % oneOf == 0)
                    .mapToObj(all::get)
                    .toList();
        }
    }
}
