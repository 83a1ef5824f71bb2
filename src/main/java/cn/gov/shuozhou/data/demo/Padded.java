package cn.gov.shuozhou.data.demo;

/** Numbers of fixed width, made a hundred thousand times over: a format string would be read anew each time. */
final class Padded {

    private Padded() {}

    static String number(long value, int width) {
        String digits = Long.toString(value);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
