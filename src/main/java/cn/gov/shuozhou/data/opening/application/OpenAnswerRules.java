package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.Sensitivity;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.opening.application.ApplicationForms.AnswerForm;
import cn.gov.shuozhou.data.opening.application.ApplicationForms.ItemChoice;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.AnsweredItem;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.Consent;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.Decision;
import cn.gov.shuozhou.data.opening.consent.ConsentInput;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an answer has to say (第二十三、二十五条): what is opened needs data on the platform; what concerns others is opened masked,
 * or with their consent; what is withheld needs a reason and a basis.
 */
@Component
@Article({"第二十三条", "第二十五条"})
class OpenAnswerRules {

    static final int LONGEST = 1000;

    private static final int LONGEST_BASIS = 500;
    private static final String WITHHELD = "WITHHELD";
    private static final String PLAIN = "PLAIN";

    private final Catalog catalog;
    private final DataSets dataSets;
    private final Clock clock;

    OpenAnswerRules(Catalog catalog, DataSets dataSets, Clock clock) {
        this.catalog = catalog;
        this.dataSets = dataSets;
        this.clock = clock;
    }

    /**
     * The answer as it will be recorded.
     *
     * @param again whether it is the last one, after an objection
     * @throws RequestRejected with a sentence for each field that is wrong
     */
    CheckedAnswer check(AnswerForm form, OpenDataApplication application, List<AnsweredItem> asked, boolean again) {
        Decision decision = form.decision();
        if (decision == null) {
            throw RequestRejected.invalid("decision", "请选择答复：向社会开放、向申请人开放、部分开放或者脱敏开放、不予开放。");
        }
        List<Problem> problems = new ArrayList<>();
        List<AnsweredItem> items = decision.opens() ? treated(form, application, asked, problems) : withheld(asked);
        switch (decision) {
            case CONSENT -> consentAsked(form, application, again).forEach(problems::add);
            case REFUSE -> refusal(form).forEach(problems::add);
            case OPEN, OPEN_TO_ALL, PARTLY -> opening(form, application, items).forEach(problems::add);
        }
        if (application.consentAsked() != null && form.consent() == null) {
            problems.add(new Problem("consent", "请登记第三方的意见：同意、不同意或者没有答复。"));
        }
        boolean needsRecord = isBare(application, items);
        if (needsRecord) {
            problems.addAll(unproved(form));
        }
        RequestRejected.throwIf(problems);
        boolean refused = decision == Decision.REFUSE;
        return new CheckedAnswer(
                decision,
                refused ? form.ground() : null,
                refused ? said(form.referral()) : null,
                decision == Decision.CONSENT ? said(form.consentAsked()) : said(form.reason()),
                said(form.basis()),
                application.consentAsked() == null ? null : form.consent(),
                needsRecord ? recorded(form).checked() : null,
                items);
    }

    private List<AnsweredItem> treated(
            AnswerForm form, OpenDataApplication application, List<AnsweredItem> asked, List<Problem> problems) {
        Map<Long, Item> live = live(application);
        Map<Long, String> chosen = new HashMap<>();
        for (ItemChoice choice : Objects.requireNonNullElse(form.items(), List.<ItemChoice>of())) {
            if (choice.id() != null && choice.treatment() != null) {
                chosen.put(choice.id(), choice.treatment());
            }
        }
        boolean agreed = application.consentAsked() != null && form.consent() == Consent.AGREED;
        return asked.stream()
                .map(item -> new AnsweredItem(
                        item.itemId(),
                        item.name(),
                        masking(live.get(item.itemId()), chosen.getOrDefault(item.itemId(), ""), agreed, problems)))
                .toList();
    }

    private Map<Long, Item> live(OpenDataApplication application) {
        return catalog.items(application.resourceId()).stream()
                .collect(Collectors.toMap(Item::id, Function.identity()));
    }

    /** Whether something is opened as it is that would be masked without consent. */
    private boolean isBare(OpenDataApplication application, List<AnsweredItem> items) {
        Map<Long, Item> live = live(application);
        return items.stream()
                .filter(item -> item.masking() == MaskingRule.NONE)
                .anyMatch(item -> registered(Objects.requireNonNull(live.get(item.itemId()))) != MaskingRule.NONE);
    }

    /** 该数据指向的单位和个人同意开放: the word alone is no record. */
    private List<Problem> unproved(AnswerForm form) {
        List<Problem> problems = new ArrayList<>(recorded(form).problems(LocalDate.now(clock)));
        if (form.attachments() == null || form.attachments().isEmpty()) {
            problems.add(new Problem("attachments", "请上传同意书或者其他证明文件：有信息项不脱敏开放，须能查到本人同意。"));
        }
        return problems;
    }

    private static ConsentInput recorded(AnswerForm form) {
        return Objects.requireNonNullElse(form.recorded(), new ConsentInput(null, null, null, null, null));
    }

    /** Null for an item that is withheld, or is not in the catalogue any more. */
    private static @Nullable MaskingRule masking(
            @Nullable Item item, String treatment, boolean agreed, List<Problem> problems) {
        if (item == null || treatment.equals(WITHHELD)) {
            return null;
        }
        MaskingRule registered = registered(item);
        if (!treatment.equals(PLAIN) || registered == MaskingRule.NONE) {
            return registered;
        }
        if (!agreed) {
            problems.add(
                    new Problem("items", "“%s”涉及个人或者商业秘密：没有所指向的单位和个人的同意，只能脱敏后开放或者不开放（第二十三条）。".formatted(item.name())));
        }
        return MaskingRule.NONE;
    }

    /** The rule under which an item leaves without anybody's consent; what could harm somebody never leaves as it is. */
    static MaskingRule registered(Item item) {
        boolean harmless = item.sensitivity() == Sensitivity.PUBLIC || item.sensitivity() == Sensitivity.INTERNAL;
        return item.maskable() ? item.masking() : harmless ? MaskingRule.NONE : MaskingRule.FULL;
    }

    private static List<AnsweredItem> withheld(List<AnsweredItem> asked) {
        return asked.stream()
                .map(item -> new AnsweredItem(item.itemId(), item.name(), null))
                .toList();
    }

    private List<Problem> opening(AnswerForm form, OpenDataApplication application, List<AnsweredItem> items) {
        List<Problem> problems = new ArrayList<>();
        List<AnsweredItem> opened = OpenAnswer.opened(items);
        boolean whole = opened.size() == items.size();
        if (!dataSets.hasData(application.resourceId())) {
            problems.add(new Problem("decision", "平台上还没有这项数据，不能开放。请数据专员先在同一期限内上传，再答复；答复期限不停。"));
        }
        if (opened.isEmpty()) {
            problems.add(new Problem("items", "没有一项开放。都不开放的，请选“不予开放”。"));
        } else if (form.decision() != Decision.PARTLY && !whole) {
            problems.add(new Problem("items", "有的信息项不开放。请选“部分开放或者脱敏开放”，或者全部开放。"));
        }
        if (!whole) {
            problems.addAll(grounds(form));
        } else {
            Lengths.tooLong("reason", "说明", LONGEST, said(form.reason())).ifPresent(problems::add);
        }
        return problems;
    }

    private static List<Problem> refusal(AnswerForm form) {
        List<Problem> problems = new ArrayList<>();
        RefusalGround ground = form.ground();
        if (ground == null) {
            problems.add(new Problem("ground", "请选择不予开放的类型。"));
        } else if (ground.needsReferral()) {
            Lengths.missingOrTooLong("referral", ground.referralLabel(), LONGEST_BASIS, said(form.referral()), "")
                    .ifPresent(problems::add);
        }
        problems.addAll(grounds(form));
        return problems;
    }

    /** 不同意开放的，说明理由并提供依据. */
    private static List<Problem> grounds(AnswerForm form) {
        List<Problem> problems = new ArrayList<>();
        Substance.problem("reason", "理由", ApplicationRules.SHORTEST, LONGEST, said(form.reason()))
                .ifPresent(problems::add);
        Substance.problem("basis", "依据", ApplicationRules.SHORTEST, LONGEST_BASIS, said(form.basis()))
                .ifPresent(problems::add);
        return problems;
    }

    private static List<Problem> consentAsked(AnswerForm form, OpenDataApplication application, boolean again) {
        if (again || application.consentAsked() != null) {
            return List.of(new Problem("decision", "已经征求过第三方的意见，或者这是最终答复。请按现有的意见答复。"));
        }
        Optional<Problem> words = Substance.problem(
                "consentAsked", "征求意见的对象和内容", ApplicationRules.SHORTEST, LONGEST, said(form.consentAsked()));
        return words.stream().toList();
    }

    private static String said(@Nullable String words) {
        return Objects.requireNonNullElse(words, "").strip();
    }
}
