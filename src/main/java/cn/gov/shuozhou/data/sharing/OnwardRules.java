package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.NameKey;
import cn.gov.shuozhou.data.catalog.Sensitivity;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.OnwardTarget;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a request to pass granted data on must say before it is sent to the provider: a list to be read aloud. */
@Article({"第二十三条", "第二十九条"})
final class OnwardRules {

    static final int SHORTEST = 10;
    static final int LONGEST = 1000;
    private static final int LONGEST_RECIPIENT = 100;

    /**
     * A request as it is about to be sent.
     *
     * @param items those of the grant, as the catalogue has them
     * @param holder name of the department that asks
     */
    record Asked(OnwardForm form, Grant grant, List<Item> items, String holder, String provider, LocalDate today) {

        /** The chosen items that are so. */
        String names(Predicate<Item> such) {
            return items.stream()
                    .filter(item -> form.itemIds().contains(item.id()) && such.test(item))
                    .map(Item::name)
                    .collect(Collectors.joining("”“"));
        }

        boolean isPersonal() {
            return !names(item -> item.sensitivity().isPersonal()).isEmpty();
        }
    }

    private static final List<Function<Asked, Optional<Problem>>> RULES = List.of(
            OnwardRules::itemsChosen,
            OnwardRules::itemsOfTheGrant,
            OnwardRules::targetChosen,
            OnwardRules::recipientNamed,
            OnwardRules::recipientOutside,
            OnwardRules::nothingPersonalPublished,
            OnwardRules::noSecretPublished,
            asked -> text("purpose", "对外提供的用途", asked.form().purpose()),
            asked -> text("manner", "提供的形式和途径", asked.form().manner()),
            asked -> text("safeguards", "安全保障措施", asked.form().safeguards()),
            OnwardRules::personsAgree,
            OnwardRules::untilWithinGrant);

    private OnwardRules() {}

    static List<Problem> problems(Asked asked) {
        return RULES.stream().flatMap(rule -> rule.apply(asked).stream()).toList();
    }

    private static Optional<Problem> itemsChosen(Asked asked) {
        return when(asked.form().itemIds().isEmpty(), "itemIds", "请至少勾选一个要对外提供的信息项。");
    }

    private static Optional<Problem> itemsOfTheGrant(Asked asked) {
        return when(
                !asked.grant().itemIds().containsAll(asked.form().itemIds()),
                "itemIds",
                "所选信息项中有的不在授权 %s 之内，不能请求对外提供。请从授权页面重新打开表单，只勾选列出的信息项。"
                        .formatted(asked.grant().number()));
    }

    private static Optional<Problem> targetChosen(Asked asked) {
        return when(asked.form().target() == null, "target", "请选择提供给特定对象，还是向社会公开。");
    }

    private static Optional<Problem> recipientNamed(Asked asked) {
        String recipient = asked.form().recipient();
        if (asked.form().target() == OnwardTarget.PUBLIC) {
            return when(!recipient.isEmpty(), "recipient", "选择了向社会公开，请不要填写对象；提供给特定对象的，请改选。");
        }
        if (asked.form().target() == OnwardTarget.NAMED && !Substance.hasLetters(recipient, 2)) {
            return when(true, "recipient", "请写明提供给谁：单位的全称，或者个人的姓名和身份。");
        }
        return Lengths.tooLong("recipient", "提供给谁", LONGEST_RECIPIENT, recipient);
    }

    private static Optional<Problem> recipientOutside(Asked asked) {
        String recipient = NameKey.of(asked.form().recipient());
        if (recipient.equals(NameKey.of(asked.holder()))) {
            return when(true, "recipient", "“%s”就是本部门，在本部门内使用无须请求同意。请填写本部门以外的对象。".formatted(asked.holder()));
        }
        return when(
                recipient.equals(NameKey.of(asked.provider())),
                "recipient",
                "“%s”就是数据的提供部门，无须请求同意。请填写其他对象。".formatted(asked.provider()));
    }

    /** 涉及个人信息并且可识别特定自然人的，未经本人同意不得向社会公开（第二十九条）. */
    private static Optional<Problem> nothingPersonalPublished(Asked asked) {
        String names = asked.names(item -> item.sensitivity().isPersonal());
        return when(
                asked.form().target() == OnwardTarget.PUBLIC && !names.isEmpty(),
                "itemIds",
                "信息项“%s”是个人信息，不能向社会公开（第二十九条）。请去掉勾选，或者改为提供给特定对象。".formatted(names));
    }

    private static Optional<Problem> noSecretPublished(Asked asked) {
        String names = asked.names(item -> item.sensitivity() == Sensitivity.TRADE_SECRET);
        return when(
                asked.form().target() == OnwardTarget.PUBLIC && !names.isEmpty(),
                "itemIds",
                "信息项“%s”涉及商业秘密，不能向社会公开（第二十三条）。请去掉勾选。".formatted(names));
    }

    /** 未经本人同意不得向他人提供（第二十九条）. */
    private static Optional<Problem> personsAgree(Asked asked) {
        String said = asked.form().personsConsent();
        if (asked.isPersonal() && asked.form().target() == OnwardTarget.NAMED) {
            return text("personsConsent", "本人同意的取得和留存情况（第二十九条）", said);
        }
        return when(!said.isEmpty(), "personsConsent", "所选信息项不是个人信息，或者向社会公开：请不要填写本人同意的情况。");
    }

    private static Optional<Problem> untilWithinGrant(Asked asked) {
        LocalDate until = asked.form().until();
        LocalDate last = asked.grant().validTo();
        if (until == null) {
            return when(true, "until", "请填写对外提供的截止日期。");
        }
        if (until.isBefore(asked.today())) {
            return when(true, "until", "截止日期 %s 已经过去，请填写今天（%s）到授权截止的 %s 之间的日期。".formatted(until, asked.today(), last));
        }
        return when(until.isAfter(last), "until", "截止日期 %s 晚于授权的截止日期 %s，请更正；需要更久的，请先续期。".formatted(until, last));
    }

    private static Optional<Problem> text(String field, String name, String text) {
        return Substance.problem(field, name, SHORTEST, LONGEST, text);
    }

    private static Optional<Problem> when(boolean broken, String field, String sentence) {
        return broken ? Optional.of(new Problem(field, sentence)) : Optional.empty();
    }
}
