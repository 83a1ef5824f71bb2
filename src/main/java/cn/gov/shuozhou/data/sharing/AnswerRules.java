package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.MaskingChoice;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.sharing.AnswerForm.ItemChoice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an answer must say: 不同意共享的，应当说明理由并提供依据（第十六条）；不予共享的只能脱敏后提供（第十八条）. */
@Article({"第十六条", "第十八条"})
final class AnswerRules {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 2000;
    private static final int LONGEST_CONDITIONS = 1000;

    private AnswerRules() {}

    /**
     * @param wanted what is to be answered
     * @param fewValued the items whose values are so few that a hash would not hide them
     */
    static List<Problem> problems(
            AnswerForm form,
            SharingApplication application,
            List<Item> wanted,
            Set<Long> fewValued,
            RefusalRules refusals,
            boolean mayReturn,
            LocalDate today) {
        if (form.decision() == null) {
            return List.of(new Problem("decision", "请选择答复意见：同意、不同意或退回补正。"));
        }
        return switch (form.decision()) {
            case AGREE -> agreement(form, application, wanted, fewValued, refusals, today);
            case REFUSE -> refusals.problems(form, isRegistered(wanted));
            case RETURN -> returned(form, mayReturn);
        };
    }

    private static List<Problem> agreement(
            AnswerForm form,
            SharingApplication application,
            List<Item> wanted,
            Set<Long> fewValued,
            RefusalRules refusals,
            LocalDate today) {
        List<Problem> problems = new ArrayList<>(choices(form, wanted, fewValued));
        if (!answersEach(form, wanted)) {
            return problems;
        }
        Map<Long, Item> items = byId(wanted);
        form.choices().stream()
                .filter(ItemChoice::granted)
                .flatMap(choice -> reason(choice, item(choice, items)).stream())
                .forEach(problems::add);
        if (form.withholds()) {
            problems.addAll(refusals.problems(form, isRegistered(withheld(form, wanted))));
        }
        problems.addAll(terms(form, application, today));
        return problems;
    }

    /** What is wrong with the conditions and the last day of an agreement. */
    static List<Problem> terms(AnswerForm form, SharingApplication application, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (application.wantedTo().isBefore(today)) {
            problems.add(new Problem(
                    "decision", "申请的使用期限（至 %s）已过，不能授权。请告知使用部门撤回后重新申请，或选择不同意。".formatted(application.wantedTo())));
        }
        longest("conditions", "使用条件", form.conditions(), LONGEST_CONDITIONS, problems);
        LocalDate expires = form.expiresOn();
        if (expires != null && expires.isBefore(later(today, application.wantedFrom()))) {
            problems.add(new Problem("expiresOn", "授权截止日期 %s 早于使用期限的开始，请更正。".formatted(expires)));
        }
        if (expires != null && expires.isAfter(application.wantedTo())) {
            problems.add(
                    new Problem("expiresOn", "授权截止日期 %s 晚于申请的使用期限 %s，请更正。".formatted(expires, application.wantedTo())));
        }
        return problems;
    }

    /** What is wrong with what is given and how it is masked, whatever else the answer says. */
    static List<Problem> choices(AnswerForm form, List<Item> wanted, Set<Long> fewValued) {
        Optional<Problem> unanswered = unanswered(form, wanted);
        if (unanswered.isPresent()) {
            return List.of(unanswered.get());
        }
        Map<Long, Item> items = byId(wanted);
        return form.choices().stream()
                .filter(ItemChoice::granted)
                .flatMap(choice -> masking(choice, item(choice, items), fewValued).stream())
                .toList();
    }

    /** An agreement answers each of the items and gives one of them at least. */
    static Optional<Problem> unanswered(AnswerForm form, List<Item> wanted) {
        if (!answersEach(form, wanted)) {
            return unfit("请对申请的 %d 个信息项逐项答复，不得增加或遗漏。".formatted(wanted.size()));
        }
        return form.choices().stream().noneMatch(ItemChoice::granted)
                ? unfit("同意须至少勾选一个信息项；全部不给请选择“不同意”并说明理由和依据。")
                : Optional.empty();
    }

    private static boolean answersEach(AnswerForm form, List<Item> wanted) {
        Set<Long> answered = form.choices().stream().map(ItemChoice::itemId).collect(Collectors.toSet());
        Set<Long> asked = byId(wanted).keySet();
        return answered.equals(asked) && form.choices().size() == asked.size();
    }

    private static Map<Long, Item> byId(List<Item> items) {
        return items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
    }

    private static Item item(ItemChoice choice, Map<Long, Item> items) {
        return Objects.requireNonNull(items.get(choice.itemId()));
    }

    /** What of the wanted items the form does not give. */
    static List<Item> withheld(AnswerForm form, List<Item> wanted) {
        Set<Long> granted = form.decision() == Decision.REFUSE
                ? Set.of()
                : form.choices().stream()
                        .filter(ItemChoice::granted)
                        .map(ItemChoice::itemId)
                        .collect(Collectors.toSet());
        return wanted.stream().filter(item -> !granted.contains(item.id())).toList();
    }

    /** Whether the catalogue says for each of the items on which condition, or on which basis not, it is shared. */
    private static boolean isRegistered(List<Item> items) {
        return items.stream().allMatch(item -> item.sharingType() != SharingType.UNCONDITIONAL);
    }

    private static Optional<Problem> masking(ItemChoice choice, Item item, Set<Long> fewValued) {
        if (choice.masking() == null) {
            return unfit("请为信息项“%s”选择脱敏方式（不需要脱敏请选“不脱敏”）。".formatted(item.name()));
        }
        if (item.notShared() && choice.masking() == MaskingRule.NONE) {
            return unfit("信息项“%s”不予共享，依第十八条只能脱敏后提供，请选择脱敏方式或不勾选。".formatted(item.name()));
        }
        if (!choice.masking().available()) {
            return unfit("本系统未配置脱敏密钥，“%s”不能使用“%s”，请改用“全部遮盖”或其他脱敏方式。"
                    .formatted(item.name(), choice.masking().label()));
        }
        if (!MaskingChoice.of(item).contains(choice.masking())) {
            return unfit("信息项“%s”的值不适用“%s”脱敏，请改选：%s。"
                    .formatted(item.name(), choice.masking().label(), MaskingChoice.words(item)));
        }
        return choice.masking() == MaskingRule.HASH && fewValued.contains(item.id())
                ? unfit("信息项“%s”的值种类少，哈希后凭出现的多少仍能认出，请改选“全部遮盖”或其他脱敏方式（第十八条）。".formatted(item.name()))
                : Optional.empty();
    }

    private static Optional<Problem> reason(ItemChoice choice, Item item) {
        MaskingRule rule = choice.masking();
        return rule != null && MaskingChoice.takesReason(item, rule)
                ? UnmaskedReasons.problem("items", item, choice.reason())
                : Optional.empty();
    }

    private static Optional<Problem> unfit(String sentence) {
        return Optional.of(new Problem("items", sentence));
    }

    static List<Problem> returned(AnswerForm form, boolean mayReturn) {
        List<Problem> problems = new ArrayList<>();
        if (!mayReturn) {
            problems.add(new Problem("decision", "退回补正只能一次，且须在答复期限内提出；该申请不能再退回，请选择同意或不同意。"));
        }
        Substance.problem("missing", "需要补正的全部内容", SHORTEST, LONGEST, form.missing())
                .ifPresent(problems::add);
        return problems;
    }

    private static void longest(
            String field, String label, @Nullable String text, int longest, List<Problem> problems) {
        Lengths.tooLong(field, label, longest, text).ifPresent(problems::add);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
