package cn.gov.shuozhou.data.delivery.statement;

import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is typed about one grant, as it was typed. */
record StatementInput(
        @Nullable String usedFor,
        @Nullable String passing,
        @Nullable List<String> consents,
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
            List<String> consents,
            @Nullable String passedTo,
            Keeping keeping,
            @Nullable String storedWhere,
            @Nullable LocalDate destroyedOn) {}

    /** @param consents numbers of those that the row relies on */
    static StatementInput of(StatementRow row, List<String> consents) {
        return new StatementInput(
                row.usedFor(),
                row.passing() == null ? null : row.passing().name(),
                consents,
                row.passedTo(),
                row.keeping() == null ? null : row.keeping().name(),
                row.storedWhere(),
                Objects.toString(row.destroyedOn(), null));
    }

    /**
     * What was meant.
     *
     * @param from the first day of the grant
     * @param offered numbers of the consents that there are
     * @throws RequestRejected invalid with a sentence for each thing that is wrong
     */
    Understood understood(LocalDate from, LocalDate today, Set<String> offered) {
        List<Problem> problems = new ArrayList<>();
        Substance.problem("usedFor", "用于什么", SHORTEST, LONGEST, text(usedFor)).ifPresent(problems::add);
        Passing passed = choice(Passing.class, passing, "passing", "请选择是否提供给第三方或者公开。", problems);
        Keeping kept = choice(Keeping.class, keeping, "keeping", "请选择数据现在怎样：仍在使用、已销毁或者用后不留存。", problems);
        String to = text(passedTo);
        List<String> relied = relied();
        if (passed == Passing.AGREED) {
            consented(relied, offered).ifPresent(problems::add);
            Lengths.tooLong("passedTo", "提供给谁", LONGEST, to).ifPresent(problems::add);
        } else if (!relied.isEmpty()) {
            problems.add(new Problem("consents", "勾选了提供部门的同意，却没有选择“%s”。请改选，或者去掉勾选。".formatted(Passing.AGREED.label())));
        }
        if (passed == Passing.UNAGREED) {
            Substance.problem("passedTo", "提供给谁、提供了什么、为什么没有取得同意", SHORTEST, LONGEST, to)
                    .ifPresent(problems::add);
        } else if (passed != Passing.AGREED && !to.isEmpty()) {
            problems.add(new Problem("passedTo", "写明了提供给谁，却没有选择提供或者公开过。请改选，或者删去这一栏。"));
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
                relied,
                to.isEmpty() ? null : to,
                Objects.requireNonNull(kept),
                place.isEmpty() ? null : place,
                destroyed);
    }

    private static Optional<Problem> consented(List<String> relied, Set<String> offered) {
        if (relied.isEmpty()) {
            return Optional.of(
                    new Problem("consents", "请勾选提供部门的同意；没有同意的，请改选“%s”。".formatted(Passing.UNAGREED.label())));
        }
        return offered.containsAll(relied)
                ? Optional.empty()
                : Optional.of(new Problem("consents", "勾选的同意不是这项授权在这一年里的同意，请只勾选列出的。"));
    }

    private List<String> relied() {
        return consents == null
                ? List.of()
                : consents.stream()
                        .map(StatementInput::text)
                        .filter(number -> !number.isEmpty())
                        .distinct()
                        .toList();
    }

    public boolean reliesOn(String number) {
        return relied().contains(number);
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
