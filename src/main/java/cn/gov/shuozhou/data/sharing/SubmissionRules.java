package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.ResourceStatus;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an application must say before it is sent to the provider: a list to be read aloud. */
@Article({"第十二条", "第十三条", "第十六条", "第三十五条"})
final class SubmissionRules {

    static final int SHORTEST_REASON = 10;
    static final int LONGEST_PURPOSE = 2000;
    static final int LONGEST_LEGAL_BASIS = 1000;
    static final int LONGEST_SCOPE = 500;

    private static final String ENTERPRISE_BASIS = "公共服务企业使用政务数据的协议或依据（第三十五条）";

    /** An application as it is about to be submitted. */
    record Submission(
            ApplicationForm form,
            Resource resource,
            List<Item> items,
            Person requester,
            boolean enterprise,
            LocalDate today) {}

    private static final List<Function<Submission, Optional<Problem>>> RULES = List.of(
            SubmissionRules::stillPublished,
            SubmissionRules::notOwnResource,
            SubmissionRules::itemsChosen,
            SubmissionRules::itemsOfThisResource,
            SubmissionRules::purposeStated,
            SubmissionRules::legalBasisStated,
            SubmissionRules::enterpriseBasisStated,
            SubmissionRules::enterpriseBasisOfAnEnterprise,
            SubmissionRules::scopeNotTooLong,
            SubmissionRules::modeChosen,
            SubmissionRules::periodStated,
            SubmissionRules::periodNotPast);

    private SubmissionRules() {}

    static List<Problem> problems(Submission submission) {
        return Stream.concat(
                        RULES.stream().flatMap(rule -> rule.apply(submission).stream()), reasonProblems(submission))
                .toList();
    }

    /** Who takes a sensitive item plainly says why; what is said for the provider to weigh says something. */
    private static Stream<Problem> reasonProblems(Submission s) {
        return s.items().stream()
                .filter(item -> s.form().itemIds().contains(item.id()))
                .filter(item -> UnmaskedReasons.isAskedOfRequester(item)
                        || s.form().unmaskedReasons().containsKey(item.id()))
                .flatMap(
                        item -> UnmaskedReasons.problem(
                                "plain[%d]".formatted(item.id()),
                                item,
                                s.form().unmaskedReasons().get(item.id()))
                                .stream());
    }

    /** What even a draft must keep to, so that it can be stored. */
    static List<Problem> draftProblems(Submission submission) {
        return Stream.of(
                        itemsOfThisResource(submission),
                        enterpriseBasisOfAnEnterprise(submission),
                        Lengths.tooLong(
                                "purpose",
                                "使用用途",
                                LONGEST_PURPOSE,
                                submission.form().purpose()),
                        Lengths.tooLong(
                                "legalBasis",
                                "履职依据",
                                LONGEST_LEGAL_BASIS,
                                submission.form().legalBasis()),
                        Lengths.tooLong(
                                "enterpriseBasis",
                                ENTERPRISE_BASIS,
                                LONGEST_LEGAL_BASIS,
                                submission.form().enterpriseBasis()),
                        scopeNotTooLong(submission),
                        reasonsNotTooLong(submission))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Problem> stillPublished(Submission s) {
        return when(
                s.resource().status() == ResourceStatus.RETIRED,
                "resourceId",
                "“%s”已停用，不再接受新的申请（第十二条）。请从“数据目录”另行查找。".formatted(s.resource().name()));
    }

    private static Optional<Problem> notOwnResource(Submission s) {
        return when(
                s.resource().providerCode().equals(s.requester().departmentCode()), "resourceId", "这是本部门提供的资源，无须申请共享。");
    }

    private static Optional<Problem> itemsChosen(Submission s) {
        return when(s.form().itemIds().isEmpty(), "itemIds", "请至少勾选一个需要的信息项。");
    }

    private static Optional<Problem> itemsOfThisResource(Submission s) {
        Set<Long> known = s.items().stream().map(Item::id).collect(Collectors.toSet());
        return when(
                !known.containsAll(s.form().itemIds()),
                "itemIds",
                "所选信息项中有的不属于“%s”，请返回资源页面重新勾选。".formatted(s.resource().name()));
    }

    private static Optional<Problem> purposeStated(Submission s) {
        return length("purpose", "使用用途", s.form().purpose(), LONGEST_PURPOSE);
    }

    private static Optional<Problem> legalBasisStated(Submission s) {
        return length("legalBasis", "履职依据", s.form().legalBasis(), LONGEST_LEGAL_BASIS);
    }

    /** 公共服务企业可参照执行（第三十五条）: what entitles this one is looked at by the provider. */
    private static Optional<Problem> enterpriseBasisStated(Submission s) {
        return s.enterprise()
                ? Substance.problem(
                        "enterpriseBasis",
                        ENTERPRISE_BASIS,
                        SHORTEST_REASON,
                        LONGEST_LEGAL_BASIS,
                        s.form().enterpriseBasis())
                : Optional.empty();
    }

    private static Optional<Problem> enterpriseBasisOfAnEnterprise(Submission s) {
        return when(
                !s.enterprise() && !s.form().enterpriseBasis().isEmpty(),
                "enterpriseBasis",
                "“%s”只由公共服务企业填写，本部门是政务部门，请不要填写。".formatted(ENTERPRISE_BASIS));
    }

    private static Optional<Problem> scopeNotTooLong(Submission s) {
        return Lengths.tooLong("scope", "使用范围", LONGEST_SCOPE, s.form().scope());
    }

    private static Optional<Problem> reasonsNotTooLong(Submission s) {
        return s.form().unmaskedReasons().entrySet().stream()
                .flatMap(entry -> Lengths.tooLong(
                        "plain[%d]".formatted(entry.getKey()), "不脱敏的理由", UnmaskedReasons.LONGEST, entry.getValue())
                        .stream())
                .findFirst();
    }

    private static Optional<Problem> modeChosen(Submission s) {
        return when(s.form().accessMode() == null, "accessMode", "请选择共享方式：文件或接口。");
    }

    private static Optional<Problem> periodStated(Submission s) {
        return when(s.form().periodFrom() == null || s.form().periodTo() == null, "periodFrom", "请填写使用期限的起止日期。");
    }

    private static Optional<Problem> periodNotPast(Submission s) {
        LocalDate from = s.form().periodFrom();
        LocalDate to = s.form().periodTo();
        if (from == null || to == null) {
            return Optional.empty();
        }
        if (from.isBefore(s.today())) {
            return when(true, "periodFrom", "使用期限的开始日期 %s 已经过去，请从今天（%s）或以后开始。".formatted(from, s.today()));
        }
        return when(to.isBefore(from), "periodTo", "使用期限的结束日期 %s 早于开始日期 %s，请更正。".formatted(to, from));
    }

    private static Optional<Problem> length(String field, String label, String text, int longest) {
        if (text.length() < SHORTEST_REASON) {
            return when(true, field, "请写明%s，至少 %d 个字，现有 %d 个字。".formatted(label, SHORTEST_REASON, text.length()));
        }
        return Lengths.tooLong(field, label, longest, text);
    }

    private static Optional<Problem> when(boolean broken, String field, String sentence) {
        return broken ? Optional.of(new Problem(field, sentence)) : Optional.empty();
    }
}
