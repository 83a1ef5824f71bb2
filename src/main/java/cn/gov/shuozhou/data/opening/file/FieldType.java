package cn.gov.shuozhou.data.opening.file;

import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.opening.OpenItem;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What programs take the values of an item for, as Frictionless Table Schema names it. What is masked is a text. */
enum FieldType {
    STRING("string", Map.of()),
    INTEGER("integer", Map.of()),
    NUMBER("number", Map.of()),
    DATE("date", Map.of()),
    DATETIME("datetime", Map.of("format", "%Y-%m-%d %H:%M:%S")),
    BOOLEAN(
            "boolean",
            Map.of(
                    "trueValues", new String[] {"是", "1", "y", "Y", "true", "TRUE", "True"},
                    "falseValues", new String[] {"否", "0", "n", "N", "false", "FALSE", "False"}));

    /** JSON knows no plus sign and no zeros in front. */
    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    private final String label;
    private final Map<String, Object> more;

    FieldType(String label, Map<String, Object> more) {
        this.label = label;
        this.more = more;
    }

    static FieldType of(OpenItem item) {
        if (item.masking() != MaskingRule.NONE) {
            return STRING;
        }
        return switch (item.type()) {
            case INTEGER -> INTEGER;
            case NUMERIC, CURRENCY, DOUBLE, FLOAT -> NUMBER;
            case DATE -> DATE;
            case DATE_TIME -> DATETIME;
            case LOGICAL -> BOOLEAN;
            case CHARACTER, MEMO, GENERAL -> STRING;
        };
    }

    /** The item as a field of a Table Schema. */
    static Map<String, Object> describe(OpenItem item) {
        FieldType type = of(item);
        Map<String, Object> field = new TreeMap<>(type.more);
        field.put("name", item.name());
        field.put("type", type.label);
        if (type == STRING && item.length() != null && item.masking() == MaskingRule.NONE) {
            field.put("constraints", Map.of("maxLength", item.length()));
        }
        if (item.masking() != MaskingRule.NONE) {
            field.put("description", "已脱敏：" + item.masking().label());
        }
        return field;
    }

    void write(JsonGenerator out, @Nullable String value) throws IOException {
        if (value == null || value.isEmpty()) {
            out.writeNull();
        } else if ((this == INTEGER || this == NUMBER)
                && JSON_NUMBER.matcher(value).matches()) {
            out.writeNumber(value);
        } else {
            out.writeString(value);
        }
    }
}
