package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.catalog.SharingClaims;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a reviewer's conclusion must say. */
final class ReviewRules {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 2000;
    private static final int LONGEST_REMARK = 500;
    private static final int MOST_MARKS = 500;

    private ReviewRules() {}

    /**
     * What is wrong with it.
     *
     * @param places the fields that can be marked, by code of the resource
     * @param claims what this reviewer has to confirm expressly to let it pass
     */
    static List<Problem> problems(
            ReviewForm form, ReviewKind kind, Map<String, Set<String>> places, SharingClaims claims) {
        List<Problem> problems = new ArrayList<>();
        if (form.verdict() == null) {
            problems.add(new Problem("verdict", "请选择通过或者退回。"));
        }
        int length = form.words().length();
        if (length < SHORTEST) {
            problems.add(new Problem("opinion", "请写明%s意见，至少 %d 个字。".formatted(kind.label(), SHORTEST)));
        }
        Lengths.tooLong("opinion", "意见", LONGEST, form.words()).ifPresent(problems::add);
        if (form.verdict() == Verdict.PASS && !form.markList().isEmpty()) {
            problems.add(new Problem("marks", "已标注要修改的字段，请选择退回；如不需修改，请先去掉标注。"));
        }
        if (form.verdict() == Verdict.RETURN && form.markList().isEmpty()) {
            problems.add(new Problem("marks", "退回的，请至少标注一处要修改的字段并写明意见。"));
        }
        if (form.verdict() == Verdict.PASS) {
            problems.addAll(claims.problems(form.confirmed()));
        }
        addMarks(problems, form.markList(), places);
        return problems;
    }

    private static void addMarks(List<Problem> problems, List<@Nullable Mark> marks, Map<String, Set<String>> places) {
        if (marks.size() > MOST_MARKS) {
            problems.add(new Problem("marks", "标注不能超过 %d 处，现有 %d 处。".formatted(MOST_MARKS, marks.size())));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Mark mark : marks) {
            String code = mark == null || mark.code() == null ? "" : mark.code();
            String place = mark == null || mark.place() == null ? "" : mark.place();
            if (!places.getOrDefault(code, Set.of()).contains(place)) {
                problems.add(
                        new Problem("marks", "本办件没有标注的这个字段：“%s”的“%s”。请刷新表单后重新标注。".formatted(cut(code), cut(place))));
                continue;
            }
            if (!seen.add(code + " " + place)) {
                problems.add(new Problem("marks", "“%s”的“%s”标注了两次，请合并为一处。".formatted(code, place)));
            }
            String remark =
                    mark == null || mark.remark() == null ? "" : mark.remark().strip();
            if (remark.isEmpty()) {
                problems.add(
                        new Problem("marks", "请写明“%s”的“%s”要怎样修改，不超过 %d 个字。".formatted(code, place, LONGEST_REMARK)));
            }
            Lengths.tooLong("marks", "“%s”的“%s”的修改要求".formatted(code, place), LONGEST_REMARK, remark)
                    .ifPresent(problems::add);
        }
    }

    private static String cut(String typed) {
        return typed.length() > 60 ? typed.substring(0, 60) + "…" : typed;
    }
}
