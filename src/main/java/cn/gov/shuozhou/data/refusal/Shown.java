package cn.gov.shuozhou.data.refusal;

/** The beginning of what somebody typed, for a sentence about it: enough to recognize it, short enough to read. */
public final class Shown {

    private static final int MOST = 60;

    private Shown() {}

    /** The beginning of the text, on one line. */
    public static String of(String text) {
        return atMost(text, MOST).replaceAll("\\p{Cntrl}+", " ");
    }

    /** The text in no more characters than these; no character of two halves is cut through. */
    public static String atMost(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
