package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.casework.CaseFile;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a list of cases can be sorted by; cases of the same value follow their numbers. */
enum CaseSort {
    RECEIVED("收到时间", "received_at", false, CaseFile::receivedAt, LocalDateTime::parse),
    DUE("期限", "due_on", true, CaseFile::dueOn, LocalDate::parse),
    CLOSED("办结时间", "closed_at", false, CaseFile::closedAt, LocalDateTime::parse),
    NUMBER("办件编号", "", true, file -> null, text -> text);

    private final String label;
    private final String column;
    private final boolean ascendingFirst;
    private final Function<CaseFile, @Nullable Object> value;
    private final Function<String, Object> parsed;

    CaseSort(
            String label,
            String column,
            boolean ascendingFirst,
            Function<CaseFile, @Nullable Object> value,
            Function<String, Object> parsed) {
        this.label = label;
        this.column = column;
        this.ascendingFirst = ascendingFirst;
        this.value = value;
        this.parsed = parsed;
    }

    public String label() {
        return label;
    }

    /** Empty for the number, which tells cases of the same value apart in every other order. */
    String column() {
        return column;
    }

    /** Which direction is meant when none is named. */
    boolean ascendingFirst() {
        return ascendingFirst;
    }

    /** Whether some cases have no value: these stand at the end, whatever the direction. */
    boolean isSometimesMissing() {
        return this == DUE || this == CLOSED;
    }

    @Nullable
    Object valueOf(CaseFile file) {
        return value.apply(file);
    }

    Object parse(String text) {
        return parsed.apply(text);
    }

    static Optional<CaseSort> named(String name) {
        for (CaseSort sort : values()) {
            if (sort.name().equals(name)) {
                return Optional.of(sort);
            }
        }
        return Optional.empty();
    }
}
