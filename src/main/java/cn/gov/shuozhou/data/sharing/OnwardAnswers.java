package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Recipient;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.delivery.OnwardConsent;
import cn.gov.shuozhou.data.delivery.OnwardConsents;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an answer to a request to pass data on must say, and what comes of an agreement: a consent, and no data. */
@Service
@Article("第二十九条")
class OnwardAnswers {

    private static final int SHORTEST = 5;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST = 2000;

    private final OnwardRequests requests;
    private final OnwardConsents consents;
    private final SharingApplications applications;
    private final SharingClosing closing;
    private final CaseItems items;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    OnwardAnswers(
            OnwardRequests requests,
            OnwardConsents consents,
            SharingApplications applications,
            SharingClosing closing,
            CaseItems items,
            CaseSteps steps,
            CaseMessages messages,
            Clock clock) {
        this.requests = requests;
        this.consents = consents;
        this.applications = applications;
        this.closing = closing;
        this.items = items;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param wanted what is to be answered */
    List<Problem> problems(AnswerForm form, SharingApplication application, List<Item> wanted, boolean mayReturn) {
        if (form.decision() == null) {
            return List.of(new Problem("decision", "请选择答复意见：同意、不同意或退回补正。"));
        }
        return switch (form.decision()) {
            case AGREE -> agreement(form, application, wanted);
            case REFUSE -> refusal(form);
            case RETURN -> AnswerRules.returned(form, mayReturn);
        };
    }

    private List<Problem> agreement(AnswerForm form, SharingApplication application, List<Item> wanted) {
        List<Problem> problems = new ArrayList<>();
        requests.notInForce(application)
                .ifPresent(why -> problems.add(new Problem("decision", why + "不能同意对外提供，请选择不同意。")));
        AnswerRules.unanswered(form, wanted).ifPresent(problems::add);
        if (problems.isEmpty()) {
            wanted.stream().flatMap(item -> justification(form, item).stream()).forEach(problems::add);
            problems.addAll(AnswerRules.terms(form, application, LocalDate.now(clock)));
            if (form.withholds()) {
                problems.addAll(refusal(form));
            }
        }
        return problems;
    }

    /** What could harm a person or a business, or is 不予共享, goes on only with a reason of the provider's own. */
    private static List<Problem> justification(AnswerForm form, Item item) {
        return form.choices().stream()
                .filter(choice -> choice.itemId() == item.id() && choice.granted())
                .filter(choice -> needsReason(item))
                .flatMap(choice -> Substance.problem(
                        "items",
                        "同意对外提供“%s”（%s）的理由"
                                .formatted(
                                        item.name(),
                                        item.notShared()
                                                ? item.sharingType().label()
                                                : item.sensitivity().label()),
                        SHORTEST,
                        LONGEST_REASON,
                        choice.reason())
                        .stream())
                .toList();
    }

    /** Whether the provider has to say why it agrees. */
    static boolean needsReason(Item item) {
        return item.sensitivity().confidential() || item.notShared();
    }

    private static List<Problem> refusal(AnswerForm form) {
        return Substance.problem("reason", "不同意（或不同意部分信息项）的理由", SHORTEST, LONGEST, form.reason()).stream()
                .toList();
    }

    /** Writes down what the provider has agreed to. The case is over when nothing else is open. */
    @Transactional
    void recordConsent(String caseNumber) {
        SharingApplication application = applications.application(caseNumber);
        OnwardRequest request = Objects.requireNonNull(requests.of(application));
        String given = items.due(application, applications.wantedItems(application)).stream()
                .map(order -> consents.give(request.grantNumber(), request.target(), request.recipient(), order))
                .map(OnwardConsent::inWords)
                .collect(Collectors.joining("；"));
        closing.closeIfNothingIsOpen(application);
        steps.addBySystem(caseNumber, "登记对外提供同意", given);
        messages.tell(
                caseNumber,
                Recipient.applicant(),
                "提供部门同意对外提供",
                "同意编号 %s。只能按请求的用途、方式提供给写明的对象；授权 %s 结束、收回或者暂停的，同意随之停止（第二十九条）。".formatted(given, request.grantNumber()));
    }
}
