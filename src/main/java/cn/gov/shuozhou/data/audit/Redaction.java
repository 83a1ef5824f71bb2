package cn.gov.shuozhou.data.audit;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps personal data and passwords out of the trail: entries cannot be deleted afterwards. */
final class Redaction {

    /** Sentences put what a user typed between these quotation marks. */
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”?");

    /** 手机号、公民身份号码、银行卡号: eleven digits and more. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{11,}[0-9Xx]?");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private static final int SENTENCES = 5;

    private Redaction() {}

    /** The first few sentences, without what the user typed. */
    static String sentences(List<String> sentences) {
        String first =
                sentences.stream().limit(SENTENCES).map(Redaction::sentence).collect(Collectors.joining(" "));
        return sentences.size() <= SENTENCES ? first : "%s（共 %d 处）".formatted(first, sentences.size());
    }

    private static String sentence(String sentence) {
        return withoutNumbers(QUOTED.matcher(sentence).replaceAll("“…”"));
    }

    static String withoutNumbers(String text) {
        return LONG_NUMBER.matcher(text).replaceAll("…");
    }

    static String fitting(String text, int longest) {
        String visible = CONTROL.matcher(text).replaceAll(" ");
        if (visible.length() <= longest) {
            return visible;
        }
        int end = Character.isHighSurrogate(visible.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return visible.substring(0, end) + "…";
    }
}
