package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.casework.CaseNumbers;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What providers have agreed to: that the holder of a grant passes data on or publishes them. */
@Service
@Article("第二十九条")
public class OnwardConsents {

    private static final String NUMBER_KIND = "TY";

    private final OnwardConsentMapper mapper;
    private final Clock clock;

    OnwardConsents(OnwardConsentMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Writes down what the provider has agreed to in a case, or in a part of it. */
    @Transactional
    public OnwardConsent give(String grantNumber, OnwardTarget target, String recipient, GrantOrder agreed) {
        OnwardConsent consent = new OnwardConsent(
                numberAfter(ofCase(agreed.caseNumber()), agreed.caseNumber()),
                agreed.caseNumber(),
                grantNumber,
                target,
                recipient,
                agreed.validTo(),
                agreed.conditions(),
                LocalDateTime.now(clock),
                agreed.items().stream().map(GrantOrder.OrderedItem::itemId).toList());
        mapper.add(consent);
        mapper.addItems(consent.number(), consent.itemIds());
        return consent;
    }

    /** The case's number; behind it, from the second consent of the case on, which one it is. */
    private static String numberAfter(List<OnwardConsent> before, String caseNumber) {
        String number = CaseNumbers.ofKind(NUMBER_KIND, caseNumber);
        return before.isEmpty() ? number : number + "-" + (before.size() + 1);
    }

    /** All consents under the grant, the newest first. */
    public List<OnwardConsent> ofGrant(String grantNumber) {
        return mapper.ofGrant(grantNumber).stream()
                .map(row -> row.with(mapper.items(row.number())))
                .toList();
    }

    public List<OnwardConsent> ofCase(String caseNumber) {
        return mapper.ofCase(caseNumber).stream()
                .map(row -> row.with(mapper.items(row.number())))
                .toList();
    }

    /** The items to which consent was given in the case. */
    public Set<Long> itemsOfCase(String caseNumber) {
        return Set.copyOf(mapper.itemsOfCase(caseNumber));
    }
}
