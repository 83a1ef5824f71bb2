package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.paging.LikePattern;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.tabular.FoldedText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a filter and gathers a sentence about each that is wrong; an empty field asks for nothing. */
final class FieldReading {

    static final int LONGEST_WORDS = 100;

    private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

    private final List<Problem> problems = new ArrayList<>();

    /** One of the known values. */
    @Nullable
    String oneOf(String field, String label, Collection<String> known, @Nullable String asked) {
        if (CaseListInput.isBlank(asked)) {
            return null;
        }
        if (!known.contains(asked)) {
            problems.add(new Problem(field, "“%s”没有这个选项。请从列表中选择，不要手工修改地址。".formatted(label)));
            return null;
        }
        return asked;
    }

    /** One of the constants, by its name. */
    <E extends Enum<E>> @Nullable E constant(String field, String label, E[] known, @Nullable String asked) {
        String name = oneOf(field, label, Stream.of(known).map(Enum::name).toList(), asked);
        return Stream.of(known)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    DateRange range(String label, String fromField, @Nullable String from, String toField, @Nullable String to) {
        DateRange range = new DateRange(day(fromField, label + "起", from), day(toField, label + "止", to));
        if (range.isTurnedRound()) {
            problems.add(
                    new Problem(fromField, "%s的起始日 %s 晚于截止日 %s。请把两个日期对调。".formatted(label, range.from(), range.to())));
        }
        return range;
    }

    /** What {@code like … escape '!'} needs to find the words, full-width ones as well. */
    @Nullable
    String pattern(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        checkWords(words);
        return LikePattern.containing(FoldedText.of(words));
    }

    void checkWords(String words) {
        Lengths.tooLong("q", "查找的文字", LONGEST_WORDS, words.strip()).ifPresent(problems::add);
    }

    boolean isWrong() {
        return !problems.isEmpty();
    }

    void wrong(String field, String sentence) {
        problems.add(new Problem(field, sentence));
    }

    void refuseWrong() {
        RequestRejected.throwIf(problems);
    }

    @Nullable
    LocalDate day(String field, String label, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            if (DAY.matcher(text.strip()).matches()) {
                return LocalDate.parse(text.strip());
            }
        } catch (DateTimeParseException noSuchDay) {
            // told below, as for what is no date at all
        }
        problems.add(new Problem(field, "“%s”不是正确的日期。请按“2026-11-30”的格式填写。".formatted(label)));
        return null;
    }
}
