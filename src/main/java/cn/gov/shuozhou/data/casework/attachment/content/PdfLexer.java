package cn.gov.shuozhou.data.casework.attachment.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the words of a PDF file (ISO 32000-1, 7.2 and 7.3) from any place of it. Names have a stroke before them and their escapes
 * resolved, so that J#61vaScript is JavaScript; of strings it is only told that they are there.
 */
final class PdfLexer {

    /** What stands at the end of the file. */
    static final String END = "";

    static final String STRING = "(";

    private static final int MOST_WORDS = 500_000;

    private final byte[] text;
    private int at;

    PdfLexer(byte[] text, int start) {
        this.text = text;
        this.at = start;
    }

    int position() {
        return at;
    }

    /** A whole value: a word, or all words of a dictionary or list. What closes another than the innermost is passed over. */
    List<String> value() throws UnfitContent {
        var words = new ArrayList<String>();
        var open = new ArrayDeque<String>();
        do {
            String word = next();
            if (word.equals(END)) {
                return words;
            }
            words.add(word);
            if (words.size() > MOST_WORDS) {
                throw tooIntricate();
            }
            if (word.equals("<<")) {
                open.push(">>");
            } else if (word.equals("[")) {
                open.push("]");
            } else if (word.equals(open.peek())) {
                open.pop();
            }
        } while (!open.isEmpty());
        return words;
    }

    static UnfitContent tooIntricate() {
        return new UnfitContent("的内部结构过于复杂。请用“打印为 PDF”重新生成后再上传。");
    }

    String next() {
        skipSpace();
        if (at >= text.length) {
            return END;
        }
        char first = (char) text[at];
        return switch (first) {
            case '(' -> string();
            case '<' -> opened('<', "<<", "<");
            case '>' -> opened('>', ">>", ">");
            case '/' -> name();
            case '[', ']', '{', '}', ')' -> single(first);
            default -> word();
        };
    }

    private void skipSpace() {
        while (at < text.length && (isSpace(text[at]) || text[at] == '%')) {
            if (text[at] == '%') {
                while (at < text.length && text[at] != '\r' && text[at] != '\n') {
                    at++;
                }
            } else {
                at++;
            }
        }
    }

    private String single(char sign) {
        at++;
        return String.valueOf(sign);
    }

    private String opened(char sign, String twice, String once) {
        at++;
        if (at < text.length && text[at] == sign) {
            at++;
            return twice;
        }
        while (once.equals("<") && at < text.length && text[at - 1] != '>') {
            at++;
        }
        return once.equals("<") ? STRING : once;
    }

    private String string() {
        int depth = 0;
        do {
            switch (text[at]) {
                case '\\' -> at++;
                case '(' -> depth++;
                case ')' -> depth--;
                default -> {}
            }
            at++;
        } while (depth > 0 && at < text.length);
        return STRING;
    }

    /** The name of which the stroke stands here. */
    String name() {
        var name = new StringBuilder("/");
        at++;
        while (at < text.length && isRegular(text[at])) {
            int escaped = text[at] == '#' && at + 2 < text.length ? hex(text[at + 1], text[at + 2]) : -1;
            name.append((char) (escaped < 0 ? text[at] & 0xff : escaped));
            at += escaped < 0 ? 1 : 3;
        }
        return name.toString();
    }

    private static int hex(byte high, byte low) {
        int first = Character.digit((char) high, 16);
        int second = Character.digit((char) low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }

    private String word() {
        int start = at;
        while (at < text.length && isRegular(text[at])) {
            at++;
        }
        return new String(text, start, at - start, StandardCharsets.ISO_8859_1);
    }

    static boolean isSpace(byte sign) {
        return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t' || sign == '\f' || sign == 0;
    }

    static boolean isRegular(byte sign) {
        return !isSpace(sign) && "()<>[]{}/%".indexOf(sign) < 0;
    }
}
