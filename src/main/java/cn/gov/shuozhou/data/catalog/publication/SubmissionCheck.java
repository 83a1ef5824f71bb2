package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What must be right before drafts are laid before their reviewers; all that is wrong is told at once. */
@Component
@Article({"第十条", "第十六条"})
class SubmissionCheck {

    private static final int LONGEST = 2000;
    private static final int SHORTEST_REASON = 5;

    /** Problems of one resource that are told; more would bury those of the others. */
    private static final int MOST_PROBLEMS_EACH = 5;

    private final CatalogDrafts drafts;
    private final Catalog catalog;
    private final OpeningRule opening;
    private final Reviewers reviewers;

    SubmissionCheck(CatalogDrafts drafts, Catalog catalog, OpeningRule opening, Reviewers reviewers) {
        this.drafts = drafts;
        this.catalog = catalog;
        this.opening = opening;
        this.reviewers = reviewers;
    }

    /**
     * Lets a submission pass, or refuses it with every reason.
     *
     * @param caseNumber the case that the drafts may belong to already
     * @return the drafts chosen
     * @throws RequestRejected invalid, conflict, not found
     */
    @Transactional(readOnly = true)
    List<CatalogDraft> require(SubmissionForm form, @Nullable String caseNumber, Person officer) {
        if (!officer.has(Role.DATA_OFFICER)) {
            throw RequestRejected.forbidden("只有数据专员可以提交目录草案，请联系本部门数据专员。");
        }
        List<CatalogDraft> chosen = chosen(form, caseNumber, officer);
        reviewers.requirePair(chosen, caseNumber, officer);
        List<Problem> problems = new ArrayList<>();
        boolean warned = false;
        for (CatalogDraft draft : chosen) {
            Content content = drafts.content(draft.code()).orElseThrow();
            problems.addAll(problems(draft, content));
            warned |= !PublicationWarnings.of(content).isEmpty();
        }
        addWords(problems, form, warned);
        if (!problems.isEmpty()) {
            throw RequestRejected.invalid(problems);
        }
        return chosen;
    }

    private List<CatalogDraft> chosen(SubmissionForm form, @Nullable String caseNumber, Person officer) {
        List<String> codes = form.chosen();
        if (codes.isEmpty() || codes.size() > CatalogDrafts.MOST_IN_A_CASE) {
            throw RequestRejected.invalid(
                    "codes", "请选择 1 至 %d 份目录草案，现选 %d 份。".formatted(CatalogDrafts.MOST_IN_A_CASE, codes.size()));
        }
        List<CatalogDraft> chosen =
                codes.stream().map(code -> drafts.draft(code, officer)).toList();
        for (CatalogDraft draft : chosen) {
            if (draft.caseNumber() != null && !draft.caseNumber().equals(caseNumber)) {
                throw RequestRejected.conflict(
                        "“%s”已在办件 %s 中，没有重复提交。请到该办件查看进展，或取消勾选。".formatted(draft.name(), draft.caseNumber()));
            }
        }
        return chosen;
    }

    private List<Problem> problems(CatalogDraft draft, Content content) {
        List<Problem> problems = new ArrayList<>();
        catalog.problems(content.resource()).stream()
                .limit(MOST_PROBLEMS_EACH)
                .forEach(problem -> problems.add(problem(draft, problem.sentence())));
        obstacles(draft, content).forEach(sentence -> problems.add(problem(draft, sentence)));
        return problems;
    }

    /** Why the catalogue cannot take the draft as it stands now: sentences for the data officer. */
    List<String> obstacles(CatalogDraft draft, Content content) {
        return draft.change() ? opening.obstacle(draft, content).stream().toList() : taken(content);
    }

    private List<String> taken(Content content) {
        List<String> sentences = new ArrayList<>();
        if (catalog.isTaken(content.resource().code())) {
            sentences.add("信息资源代码已被已发布的资源使用，请改用下一个顺序号。");
        }
        if (catalog.idOfName(
                        content.resource().providerCode(), content.resource().name())
                .isPresent()) {
            sentences.add("本部门已发布同名的信息资源，请改名；如属同一资源，请改走目录变更（第十二条）。");
        }
        return sentences;
    }

    private static Problem problem(CatalogDraft draft, String sentence) {
        return new Problem("codes", "“%s”（%s）：%s".formatted(draft.name(), draft.code(), sentence));
    }

    private static void addWords(List<Problem> problems, SubmissionForm form, boolean warned) {
        Lengths.tooLong("note", "说明", LONGEST, form.noteWords()).ifPresent(problems::add);
        Lengths.tooLong("warningReason", "理由", LONGEST, form.reasonWords()).ifPresent(problems::add);
        if (warned && !form.isConfirmed()) {
            problems.add(new Problem("confirmed", "所选资源有须注意的提醒，请逐条看过后勾选确认，或修改草案。"));
        }
        if (warned && form.reasonWords().length() < SHORTEST_REASON) {
            problems.add(new Problem("warningReason", "请写明为何仍按现在的共享和开放属性提交，至少 %d 个字。".formatted(SHORTEST_REASON)));
        }
    }
}
