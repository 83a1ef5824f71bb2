package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Shown;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.regulation.DocumentNumber;
import cn.gov.shuozhou.data.regulation.RefusalBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a refusal must say: 不同意共享的，应当说明理由并提供依据（第十六条第二款）. Whether the basis bears the refusal is for the bureau to
 * judge when it mediates; here nothing passes that is no basis at all.
 *
 * @param kinds that the case's rule set offers
 * @param insufficient the answer whose basis the bureau has found insufficient before, if it has
 */
@Article("第十六条")
record RefusalRules(
        List<RefusalBasis> kinds,
        LocalDocuments documents,
        @Nullable Answer insufficient) {

    /** Of an answer that refuses nothing. */
    static final RefusalRules NOTHING_REFUSED = new RefusalRules(List.of(), new LocalDocuments(List.of(), ""), null);

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NUMBER = 100;

    /** Fewest letters of a title in 《》, such as 《刑法》, and of one that is told by its number alone. */
    private static final int SHORTEST_TITLE = 2;

    private static final int SHORTEST_BARE_TITLE = 4;

    private static final Problem NO_TITLE = new Problem("basisTitle", "请填写依据的文件名称，例如《中华人民共和国统计法》。");
    private static final Problem NO_CLAUSE = new Problem("basisClause", "请填写依据的条款，例如“第九条”。");

    private static final Pattern TITLE = Pattern.compile("《([^《》]*)》");
    private static final Pattern CLAUSE =
            Pattern.compile(".*[0-9０-９〇零一二三四五六七八九十百]+.*|全文|附件.*|附则.*|序言.*", Pattern.DOTALL);

    /** The kind that the form names, if it is offered. */
    Optional<RefusalBasis> kind(AnswerForm form) {
        return kinds.stream()
                .filter(offered -> offered.kind().equals(form.basisKind()))
                .findFirst();
    }

    List<Problem> problems(AnswerForm form, boolean conditionRegistered) {
        List<Problem> problems = new ArrayList<>();
        Substance.problem("reason", "不同意（或不提供部分信息项）的理由", SHORTEST_REASON, LONGEST_REASON, form.reason())
                .ifPresent(problems::add);
        kind(form)
                .ifPresentOrElse(
                        kind -> problems.addAll(basis(kind, form, conditionRegistered)),
                        () -> problems.addAll(withoutKind(form)));
        if (problems.isEmpty() && isInsufficient(form)) {
            problems.add(new Problem(
                    form.basisTitle() == null ? "basisKind" : "basisTitle",
                    "这一依据已由市政务信息管理局协调认定为不足，不能再次作为依据。请另行提供依据，或者同意共享。"));
        }
        return problems;
    }

    private List<Problem> withoutKind(AnswerForm form) {
        List<Problem> problems = new ArrayList<>();
        problems.add(new Problem("basisKind", "请选择依据的种类：" + labels() + "（第十六条）。"));
        if (text(form.basisTitle()).isEmpty()) {
            problems.add(NO_TITLE);
        }
        if (text(form.basisClause()).isEmpty()) {
            problems.add(NO_CLAUSE);
        }
        return problems;
    }

    private List<Problem> basis(RefusalBasis kind, AnswerForm form, boolean conditionRegistered) {
        if (!kind.cited()) {
            return conditionRegistered
                    ? List.of()
                    : List.of(new Problem("basisKind", "目录没有为不提供的信息项登记共享条件，请选择其他种类的依据。"));
        }
        List<Problem> problems = new ArrayList<>();
        String title = text(form.basisTitle());
        String number = text(form.basisNumber());
        String clause = text(form.basisClause());
        title(kind, title, number).ifPresent(problems::add);
        number(kind, number).ifPresent(problems::add);
        clause(clause).ifPresent(problems::add);
        if (problems.isEmpty()) {
            issuer(kind, title, number).ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<Problem> title(RefusalBasis kind, String title, String number) {
        if (title.isEmpty()) {
            return Optional.of(NO_TITLE);
        }
        if (title.length() > LONGEST_TITLE) {
            return Lengths.tooLong("basisTitle", "依据的文件名称", LONGEST_TITLE, title);
        }
        boolean quoted =
                TITLE.matcher(title).results().anyMatch(found -> Substance.hasLetters(found.group(1), SHORTEST_TITLE));
        boolean numbered = DocumentNumber.isIn(title)
                || DocumentNumber.isIn(number) && Substance.hasLetters(title, SHORTEST_BARE_TITLE);
        return quoted || numbered
                ? Optional.empty()
                : problem(
                        "basisTitle",
                        "“%s”不是%s的文件名称。请把名称写在书名号里，例如《中华人民共和国统计法》；没有名称的，写明文号，例如国家税务总局公告2023年第5号。"
                                .formatted(Shown.of(title), kind.label()));
    }

    private static Optional<Problem> number(RefusalBasis kind, String number) {
        if (number.isEmpty()) {
            return kind.numbered()
                    ? problem("basisNumber", "依据是%s的，请填写文号，例如国发〔2016〕51号。".formatted(kind.label()))
                    : Optional.empty();
        }
        if (number.length() > LONGEST_NUMBER) {
            return Lengths.tooLong("basisNumber", "依据的文号", LONGEST_NUMBER, number);
        }
        return DocumentNumber.isIn(number)
                ? Optional.empty()
                : problem("basisNumber", "“%s”不是文号，请按文件上的写法填写，例如国发〔2016〕51号、省政府令第266号。".formatted(Shown.of(number)));
    }

    private static Optional<Problem> clause(String clause) {
        if (clause.isEmpty()) {
            return Optional.of(NO_CLAUSE);
        }
        if (clause.length() > LONGEST_TITLE) {
            return Lengths.tooLong("basisClause", "依据的条款", LONGEST_TITLE, clause);
        }
        return CLAUSE.matcher(clause).matches()
                ? Optional.empty()
                : problem("basisClause", "“%s”看不出是哪一条，请写明条款，例如“第九条第二款”“第三部分第（二）项”。".formatted(Shown.of(clause)));
    }

    private Optional<Problem> issuer(RefusalBasis kind, String title, String number) {
        String document = title + " " + number;
        if (documents.isOwn(document)) {
            return problem("basisTitle", "“%s”是本部门自己的文件，不能作为不同意共享的依据（第十六条）。".formatted(Shown.of(title)));
        }
        return kind.local() || !documents.isLocal(document)
                ? Optional.empty()
                : problem(
                        "basisTitle",
                        "“%s”是市、县的文件，不是“%s”。请引用国家或者省的文件；依据是地方性法规、市人民政府规章的，请选择相应的种类。"
                                .formatted(Shown.of(title), kind.label()));
    }

    private boolean isInsufficient(AnswerForm form) {
        return insufficient != null
                && Objects.equals(form.basisKind(), insufficient.basisKind())
                && same(form.basisTitle(), insufficient.basisTitle())
                && same(form.basisClause(), insufficient.basisClause());
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return text(one).replaceAll("[《》\\s]", "").equals(text(other).replaceAll("[《》\\s]", ""));
    }

    private String labels() {
        return kinds.stream().map(RefusalBasis::label).collect(Collectors.joining("、"));
    }

    private static Optional<Problem> problem(String field, String sentence) {
        return Optional.of(new Problem(field, sentence));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
