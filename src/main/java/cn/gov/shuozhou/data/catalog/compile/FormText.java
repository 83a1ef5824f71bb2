package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Shown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a form and notes what cannot be read, so that every fault is told and none is told twice. */
final class FormText {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,9}");

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();

    List<Problem> problems() {
        return problems;
    }

    boolean isUnreadable(String field) {
        return unreadable.contains(field);
    }

    /** Leaves out what the rules say of a field whose fault has been told at another. */
    void ignore(String field) {
        unreadable.add(field);
    }

    void refuse(String field, String sentence) {
        unreadable.add(field);
        problems.add(new Problem(field, sentence));
    }

    /** One of the constants; the fallback where none was chosen, which has been noted then. */
    <E extends Enum<E>> E choice(
            String field, String called, String typed, E[] values, Function<E, String> label, E fallback) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(typed))
                .findFirst()
                .orElseGet(() -> {
                    refuse(
                            field,
                            typed.isBlank()
                                    ? "请选择%s。".formatted(called)
                                    : "%s“%s”不在可选范围内，应为%s之一。"
                                            .formatted(
                                                    called,
                                                    Shown.of(typed),
                                                    String.join(
                                                            "、",
                                                            Arrays.stream(values)
                                                                    .map(label)
                                                                    .toList())));
                    return fallback;
                });
    }

    boolean yes(String field, String called, String typed) {
        if (!typed.equals("true") && !typed.equals("false")) {
            refuse(field, "请选择%s：是或否。".formatted(called));
        }
        return typed.equals("true");
    }

    /** A text without surrounding blanks, at most so long. */
    String text(String field, String called, String typed, int longest) {
        String text = typed.replace("\r\n", "\n").strip();
        if (text.length() > longest) {
            refuse(field, "%s最多 %d 字，现有 %d 字，请精简。".formatted(called, longest, text.length()));
        }
        return text;
    }

    @Nullable
    String optional(String field, String called, String typed, int longest) {
        String text = text(field, called, typed, longest);
        return text.isEmpty() ? null : text;
    }

    @Nullable
    BigDecimal number(String field, String called, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            refuse(field, "%s应只填数字（最多 6 位小数），现填“%s”。请去掉单位和其他文字。".formatted(called, Shown.of(text)));
            return null;
        }
        return new BigDecimal(text);
    }

    @Nullable
    Integer length(String field, String called, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!LENGTH.matcher(text).matches()) {
            refuse(field, "%s应只填正整数，现填“%s”。请去掉单位和其他文字。".formatted(called, Shown.of(text)));
            return null;
        }
        return Integer.valueOf(text);
    }
}
