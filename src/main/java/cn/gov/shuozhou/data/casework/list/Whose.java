package cn.gov.shuozhou.data.casework.list;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whose work a list of tasks or decisions shows. */
enum Whose {
    MINE("我的"),
    DEPARTMENT("本部门的");

    private final String label;

    Whose(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As addresses say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Whose read(FieldReading fields, @Nullable String asked) {
        String word = fields.oneOf("of", "范围", List.of(MINE.word(), DEPARTMENT.word()), asked);
        return DEPARTMENT.word().equals(word) ? DEPARTMENT : MINE;
    }
}
