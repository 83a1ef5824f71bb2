package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a proposal, the bureau's decisions and a response must say. */
@Article("第十二条")
final class ChangeRules {

    static final int SHORTEST = 5;
    static final int LONGEST = 2000;
    static final int LONGEST_BASIS = 500;

    /** A date further away is a slip of the pen; who means it proposes nearer the time. */
    private static final int MOST_YEARS_AHEAD = 2;

    private ChangeRules() {}

    /** @param earliest the first day on which what notice is given of today may take effect */
    static List<Problem> problems(ChangeInput input, LocalDate today, LocalDate earliest) {
        List<Problem> problems = new ArrayList<>();
        if (input.chosenKind().isEmpty()) {
            problems.add(new Problem("kind", "请选择变更原因：法律、法规修改，行政管理职能变化，或者其他。"));
        }
        words("reason", "变更理由", input.reasonText(), LONGEST).ifPresent(problems::add);
        words("basis", "变更依据", input.basisText(), LONGEST_BASIS).ifPresent(problems::add);
        input.plannedDay()
                .map(day -> day("plannedOn", "拟生效日期", day, today, earliest))
                .orElse(Optional.of(new Problem("plannedOn", "请填写拟生效日期，格式如 %s，最早为该日。".formatted(earliest))))
                .ifPresent(problems::add);
        return problems;
    }

    /** 至少提前一个月通知（第十二条）: neither too early nor absurdly late. */
    static Optional<Problem> day(String field, String label, LocalDate day, LocalDate today, LocalDate earliest) {
        if (day.isBefore(earliest)) {
            return Optional.of(new Problem(
                    field,
                    "%s %s 太早：应当至少提前一个月通知使用部门（第十二条），今天（%s）通知的，最早可于 %s 生效。请改为该日或以后。"
                            .formatted(label, day, today, earliest)));
        }
        return tooFar(field, label, day, today);
    }

    /** A postponed change does not come before its announced day, nor before users can be told of the new one. */
    static Optional<Problem> laterDay(
            String field, LocalDate day, LocalDate announced, LocalDate today, LocalDate earliest) {
        if (day.isBefore(earliest)) {
            return Optional.of(new Problem(
                    field,
                    "新的生效日期 %s 太早：已通知使用部门的日期（%s）只能推迟，不能提前，也不得早于下一个工作日，最早为 %s。请改为该日或以后。"
                            .formatted(day, announced, earliest)));
        }
        return tooFar(field, "新的生效日期", day, today);
    }

    private static Optional<Problem> tooFar(String field, String label, LocalDate day, LocalDate today) {
        LocalDate latest = today.plusYears(MOST_YEARS_AHEAD);
        return day.isAfter(latest)
                ? Optional.of(new Problem(field, "%s %s 太远，不能晚于 %s。请核对年份，或者临近时再提出。".formatted(label, day, latest)))
                : Optional.empty();
    }

    /** Words that must be there. */
    static Optional<Problem> words(String field, String label, @Nullable String text, int longest) {
        String said = text == null ? "" : text.strip();
        if (said.length() < SHORTEST) {
            return Optional.of(new Problem(field, "请写明%s，至少 %d 个字。".formatted(label, SHORTEST)));
        }
        return tooLong(field, label, said, longest);
    }

    static Optional<Problem> tooLong(String field, String label, @Nullable String text, int longest) {
        return Lengths.tooLong(field, label, longest, text == null ? "" : text.strip());
    }
}
