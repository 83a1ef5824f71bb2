package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.refusal.Shown;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into the fields of one resource or one item; what cannot be read is noted in the form's text. */
final class FieldReader {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,9}");

    private final FormText form;
    private final String prefix;
    private final String whose;

    /**
     * Reads fields of one resource or item.
     *
     * @param prefix what stands before the fields' names in the form
     * @param whose what stands before their labels in a sentence
     */
    FieldReader(FormText form, String prefix, String whose) {
        this.form = form;
        this.prefix = prefix;
        this.whose = whose;
    }

    /** One of the constants; the fallback where none was chosen, which has been noted then. */
    <E extends Enum<E>> E choice(CatalogField field, String typed, E[] values, E fallback) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(typed))
                .findFirst()
                .orElseGet(() -> {
                    refuse(
                            field,
                            typed.isBlank()
                                    ? "请选择%s。".formatted(called(field))
                                    : "%s“%s”不在可选范围内，应为%s之一。"
                                            .formatted(
                                                    called(field), Shown.of(typed), String.join("、", field.choices())));
                    return fallback;
                });
    }

    boolean yes(CatalogField field, String typed) {
        if (!typed.equals("true") && !typed.equals("false")) {
            refuse(field, "请选择%s：是或否。".formatted(called(field)));
        }
        return typed.equals("true");
    }

    /** A text without surrounding blanks that fits. */
    String text(CatalogField field, String typed) {
        String text = typed.replace("\r\n", "\n").strip();
        if (field.isTooLong(text.length())) {
            refuse(field, field.tooLong(called(field), text.length()));
        }
        return text;
    }

    @Nullable
    String optional(CatalogField field, String typed) {
        String text = text(field, typed);
        return text.isEmpty() ? null : text;
    }

    @Nullable
    BigDecimal number(CatalogField field, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            refuse(field, "%s应只填数字（最多 6 位小数），现填“%s”。请去掉单位和其他文字。".formatted(called(field), Shown.of(text)));
            return null;
        }
        return new BigDecimal(text);
    }

    @Nullable
    Integer length(CatalogField field, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!LENGTH.matcher(text).matches()) {
            refuse(field, "%s应只填正整数，现填“%s”。请去掉单位和其他文字。".formatted(called(field), Shown.of(text)));
            return null;
        }
        return Integer.valueOf(text);
    }

    private void refuse(CatalogField field, String sentence) {
        form.refuse(prefix + field.formName(), sentence);
    }

    private String called(CatalogField field) {
        return whose + field.label();
    }
}
