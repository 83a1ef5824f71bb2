package cn.gov.shuozhou.data.opening.consent;

import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A consent as a form says it; its fields bear these names. */
public record ConsentInput(
        @Nullable String people,
        @Nullable String scope,
        @Nullable String manner,
        @Nullable String obtainedOn,
        @Nullable String document) {

    private static final long MOST_PEOPLE = 1_000_000_000;
    private static final int LONGEST_SCOPE = 500;
    private static final int SHORTEST_MANNER = 4;
    private static final int LONGEST_MANNER = 200;
    private static final int LONGEST_DOCUMENT = 100;

    /** No consent is older than the state that asks for it. */
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    /**
     * What is missing or wrong, with a sentence for each field.
     *
     * @param today what lies after it cannot have been obtained
     */
    public List<Problem> problems(LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (count() == null) {
            problems.add(new Problem("people", "请写明同意的人数（个人和单位合计），1 以上的整数，只写数字。"));
        }
        Lengths.missingOrTooLong("scope", "同意人的范围或者名册编号", LONGEST_SCOPE, said(scope), "")
                .ifPresent(problems::add);
        Substance.problem("manner", "取得同意的方式", SHORTEST_MANNER, LONGEST_MANNER, said(manner))
                .ifPresent(problems::add);
        LocalDate day = day();
        if (day == null || day.isBefore(EARLIEST) || day.isAfter(today)) {
            problems.add(new Problem("obtainedOn", "请写明取得同意的日期，如 2026-03-01，不晚于今天。"));
        }
        Lengths.missingOrTooLong("document", "同意书或者证明文件的编号", LONGEST_DOCUMENT, said(document), "")
                .ifPresent(problems::add);
        return problems;
    }

    /** The record; only of an input without problems. */
    public RecordedConsent checked() {
        return new RecordedConsent(
                Objects.requireNonNull(count()),
                said(scope),
                said(manner),
                Objects.requireNonNull(day()),
                said(document));
    }

    private @Nullable Long count() {
        String digits = said(people);
        if (!digits.matches("[0-9]{1,10}")) {
            return null;
        }
        long count = Long.parseLong(digits);
        return count > 0 && count <= MOST_PEOPLE ? count : null;
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(said(obtainedOn));
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static String said(@Nullable String words) {
        return Objects.requireNonNullElse(words, "").strip();
    }
}
