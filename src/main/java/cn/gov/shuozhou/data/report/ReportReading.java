package cn.gov.shuozhou.data.report;

import cn.gov.shuozhou.data.casework.CaseType;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Region;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.TimeLimit;
import cn.gov.shuozhou.data.regulation.TimeLimits;
import cn.gov.shuozhou.data.report.sla.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is asked of a report, with a sentence about each field that is wrong. */
@Component
class ReportReading {

    static final int MOST_YEARS = 5;

    private static final int LONGEST_NAME = 100;
    private static final LocalDate EARLIEST = LocalDate.of(2002, 1, 1);
    private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

    private final CaseTypes types;
    private final Organization organization;
    private final TimeLimits limits;
    private final Clock clock;

    ReportReading(CaseTypes types, Organization organization, TimeLimits limits, Clock clock) {
        this.types = types;
        this.organization = organization;
        this.limits = limits;
        this.clock = clock;
    }

    /** What was asked for, understood. */
    record Asked(Span span, LocalDateTime asOf, ReportFilter filter) {}

    /** @throws RequestRejected invalid, with every problem */
    Asked asked(ReportInput input) {
        List<Problem> problems = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        LocalDate from = day(problems, "from", "期间起", input.from());
        LocalDate to = day(problems, "to", "期间止", input.to());
        LocalDate asOf = ReportInput.isBlank(input.asOf()) ? today : day(problems, "asOf", "截至", input.asOf());
        if (from != null && to != null && asOf != null) {
            check(problems, new Span(from, to), asOf, today);
        }
        ReportFilter filter = filter(problems, input);
        RequestRejected.throwIf(problems);
        return new Asked(
                new Span(Objects.requireNonNull(from), Objects.requireNonNull(to)), moment(asOf, today), filter);
    }

    /** The conditions alone, for a definition that is saved. */
    ReportFilter filter(ReportInput input) {
        List<Problem> problems = new ArrayList<>();
        Lengths.missingOrTooLong("name", "名称", LONGEST_NAME, Objects.requireNonNullElse(input.name(), ""), "")
                .ifPresent(problems::add);
        if (period(input).isEmpty()) {
            problems.add(new Problem("period", "“期间”没有这个选项。请从列表中选择。"));
        }
        ReportFilter filter = filter(problems, input);
        RequestRejected.throwIf(problems);
        return filter;
    }

    static Optional<ReportPeriod> period(ReportInput input) {
        return Stream.of(ReportPeriod.values())
                .filter(period -> period.name().equals(input.period()))
                .findFirst();
    }

    private static void check(List<Problem> problems, Span span, LocalDate asOf, LocalDate today) {
        if (span.from().isAfter(span.to())) {
            problems.add(new Problem("from", "期间的起始日 %s 晚于截止日 %s。请把两个日期对调。".formatted(span.from(), span.to())));
            return;
        }
        if (span.from().isBefore(EARLIEST)) {
            problems.add(new Problem("from", "期间的起始日 %s 太早，最早为 %s。请改为以后的日期。".formatted(span.from(), EARLIEST)));
        }
        if (!span.to().isBefore(span.from().plusYears(MOST_YEARS))) {
            problems.add(new Problem("to", "期间 %s 超过 %d 年。请缩短期间，分次生成。".formatted(span.words(), MOST_YEARS)));
        }
        if (asOf.isAfter(today)) {
            problems.add(new Problem("asOf", "截至日 %s 还没有到。请改为今天（%s）或以前，或者留空。".formatted(asOf, today)));
        }
        if (span.to().isAfter(today)) {
            problems.add(new Problem("to", "期间的截止日 %s 还没有到。请改为今天（%s）或以前。".formatted(span.to(), today)));
        } else if (span.to().isAfter(asOf)) {
            problems.add(new Problem("asOf", "截至日 %s 早于期间的截止日 %s，那时还不知道期内的情况。请改晚截至日，或者留空。".formatted(asOf, span.to())));
        }
    }

    /** Of today what is known by now, of an earlier day what was known when it was over. */
    private LocalDateTime moment(@Nullable LocalDate asOf, LocalDate today) {
        return asOf == null || asOf.equals(today)
                ? LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES)
                : asOf.plusDays(1).atStartOfDay();
    }

    private static @Nullable LocalDate day(List<Problem> problems, String field, String label, @Nullable String text) {
        if (text != null && DAY.matcher(text.strip()).matches()) {
            try {
                return LocalDate.parse(text.strip());
            } catch (DateTimeParseException noSuchDay) {
                // told below, as for what is no date at all
            }
        }
        problems.add(new Problem(field, "“%s”不是正确的日期。请按“2026-11-30”的格式填写。".formatted(label)));
        return null;
    }

    private ReportFilter filter(List<Problem> problems, ReportInput input) {
        return new ReportFilter(
                known(problems, "region", "地区", organization.regions().stream().map(Region::code), input.region()),
                known(
                        problems,
                        "department",
                        "部门",
                        organization.departments().stream().map(Department::code),
                        input.department()),
                known(problems, "procedure", "程序", types.all().map(CaseType::procedure), input.procedure()),
                known(problems, "ruleSet", "规则", ruleSets().stream(), input.ruleSet()));
    }

    /** Under which a case can run. */
    List<String> ruleSets() {
        return limits.all().stream().map(TimeLimit::ruleSet).distinct().toList();
    }

    private static @Nullable String known(
            List<Problem> problems, String field, String label, Stream<String> known, @Nullable String asked) {
        if (ReportInput.isBlank(asked)) {
            return null;
        }
        if (known.noneMatch(one -> one.equals(asked))) {
            problems.add(new Problem(field, "“%s”没有这个选项。请从列表中选择，不要手工修改地址。".formatted(label)));
        }
        return asked;
    }
}
