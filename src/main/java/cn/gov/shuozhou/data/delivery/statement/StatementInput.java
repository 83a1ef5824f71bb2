package cn.gov.shuozhou.data.delivery.statement;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed about one grant, as it was typed. */
record StatementInput(
        @Nullable String usedFor,
        @Nullable String passing,
        @Nullable String passedTo,
        @Nullable String keeping,
        @Nullable String storedWhere,
        @Nullable String destroyedOn) {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 1_000;
    private static final int LONGEST_PLACE = 200;

    /** The same, understood. */
    record Understood(
            String usedFor,
            Passing passing,
            @Nullable String passedTo,
            Keeping keeping,
            @Nullable String storedWhere,
            @Nullable LocalDate destroyedOn) {}

    static StatementInput of(StatementRow row) {
        return new StatementInput(
                row.usedFor(),
                row.passing() == null ? null : row.passing().name(),
                row.passedTo(),
                row.keeping() == null ? null : row.keeping().name(),
                row.storedWhere(),
                Objects.toString(row.destroyedOn(), null));
    }

    /**
     * What was meant.
     *
     * @param from the first day of the grant
     * @throws RequestRejected invalid with a sentence for each thing that is wrong
     */
    Understood understood(LocalDate from, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        Substance.problem("usedFor", "用于什么", SHORTEST, LONGEST, text(usedFor)).ifPresent(problems::add);
        Passing passed = choice(Passing.class, passing, "passing", "请选择是否提供给第三方或者公开。", problems);
        Keeping kept = choice(Keeping.class, keeping, "keeping", "请选择数据现在怎样：仍在使用、已销毁或者用后不留存。", problems);
        String to = text(passedTo);
        if (passed == Passing.AGREED) {
            Substance.problem("passedTo", "提供给谁、提供部门怎样同意", SHORTEST, LONGEST, to)
                    .ifPresent(problems::add);
        } else if (!to.isEmpty()) {
            problems.add(new Problem("passedTo", "写明了提供给谁，却没有选择“经提供部门同意，提供或者公开过”。请改选，或者删去这一栏。"));
        }
        String place = text(storedWhere);
        if (kept == Keeping.NOT_KEPT && !place.isEmpty()) {
            problems.add(new Problem("storedWhere", "选择了用后不留存，请不要填写存放的地方；有留存的，请改选。"));
        } else if (kept != Keeping.NOT_KEPT) {
            Substance.problem("storedWhere", "存放在哪里", 2, LONGEST_PLACE, place).ifPresent(problems::add);
        }
        LocalDate destroyed = destroyed(kept, from, today, problems);
        RequestRejected.throwIf(problems);
        return new Understood(
                text(usedFor),
                Objects.requireNonNull(passed),
                to.isEmpty() ? null : to,
                Objects.requireNonNull(kept),
                place.isEmpty() ? null : place,
                destroyed);
    }

    private @Nullable LocalDate destroyed(
            @Nullable Keeping kept, LocalDate from, LocalDate today, List<Problem> problems) {
        String typed = text(destroyedOn);
        if (kept != Keeping.DESTROYED) {
            if (!typed.isEmpty()) {
                problems.add(new Problem("destroyedOn", "没有选择“已销毁”，请不要填写销毁日期，或者改选。"));
            }
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.isAfter(today) || day.isBefore(from)) {
                problems.add(new Problem("destroyedOn", "销毁日期 %s 须在授权生效的 %s 到今天之间，请更正。".formatted(day, from)));
            }
            return day;
        } catch (DateTimeParseException unreadable) {
            problems.add(new Problem("destroyedOn", "请填写销毁日期，按 2026-01-31 的形式。"));
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E choice(
            Class<E> type, @Nullable String typed, String field, String sentence, List<Problem> problems) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(typed)) {
                return one;
            }
        }
        problems.add(new Problem(field, sentence));
        return null;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
