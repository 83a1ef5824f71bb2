package cn.gov.shuozhou.data.calendar;

import cn.gov.shuozhou.data.tabular.FoldedText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** What a State Council notice says of a day. */
public enum DayKind {
    /** A Monday to Friday off: 法定节假日 or a day moved to it. */
    HOLIDAY("放假", false, false),
    /** A Saturday or Sunday that belongs to a festival's days off. */
    HOLIDAY_WEEKEND("放假（周末）", false, true),
    /** A Saturday or Sunday worked instead of a weekday off. */
    MAKEUP_WORKDAY("调休上班", true, true),
    /** A Monday to Friday that the notice expressly keeps as a working day (2020-02-03). */
    WORKDAY("正常上班", true, false);

    private final String label;
    private final boolean worked;
    private final boolean weekend;

    DayKind(String label, boolean worked, boolean weekend) {
        this.label = label;
        this.worked = worked;
        this.weekend = weekend;
    }

    public String label() {
        return label;
    }

    public boolean isWorked() {
        return worked;
    }

    /** Whether such a day can fall on this date: weekend kinds on weekends, the others on Monday to Friday. */
    public boolean fits(LocalDate date) {
        return weekend == isWeekend(date);
    }

    /** Finds a kind by its name or its Chinese label, as it is written in an uploaded file. */
    static Optional<DayKind> parse(String text) {
        return Arrays.stream(values())
                .filter(kind -> FoldedText.sameWord(kind.name(), text) || FoldedText.sameWord(kind.label, text))
                .findFirst();
    }

    static boolean isWeekend(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}
