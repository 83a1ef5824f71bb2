package cn.gov.shuozhou.data.tabular;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Text as it is compared and searched: full-width letters and brackets are the plain ones, a radical that a PDF put in
 * the place of a character is that character, and case does not matter.
 */
public final class FoldedText {

    /** Radicals that look like everyday characters and that NFKC leaves alone. */
    private static final Map<Character, Character> RADICALS =
            radicals("⻄西⻁虎⺩王⺠民⻅见⻉贝⻋车⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙");

    /** What parts words, as a pattern. */
    public static final String SPACES = "[\\s\\u00a0\\u2007\\u202f\\u3000]+";

    private FoldedText() {}

    /** For names: blanks around it do not count, several in a row are one. */
    public static String of(String text) {
        return normal(text).replaceAll(SPACES, " ").strip();
    }

    /** For texts of several lines, each folded by itself. */
    public static String ofLines(String text) {
        return text.lines().map(FoldedText::of).collect(Collectors.joining("\n"));
    }

    /** For headings and words of a list: no blank counts at all. */
    public static String ofWord(String text) {
        return normal(text).replaceAll(SPACES, "");
    }

    /** Whether two words of a list or headings are the same. */
    public static boolean sameWord(String one, String other) {
        return ofWord(one).equals(ofWord(other));
    }

    private static String normal(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(normal);
        for (int i = 0; i < folded.length(); i++) {
            folded.setCharAt(i, RADICALS.getOrDefault(folded.charAt(i), folded.charAt(i)));
        }
        return folded.toString();
    }

    private static Map<Character, Character> radicals(String pairs) {
        Map<Character, Character> radicals = new HashMap<>();
        for (int i = 0; i < pairs.length(); i += 2) {
            radicals.put(pairs.charAt(i), pairs.charAt(i + 1));
        }
        return Map.copyOf(radicals);
    }
}
