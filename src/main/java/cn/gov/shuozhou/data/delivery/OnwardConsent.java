package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A provider's consent that granted data go on to somebody else or to the public. It gives no data and lasts no longer than
 * the grant.
 *
 * @param recipient to whom the data go, in words
 * @param validTo the last day of the consent: it ends at 24:00 of it
 * @param conditions what the provider asks; empty if nothing
 */
@Article("第二十九条")
public record OnwardConsent(
        String number,
        String caseNumber,
        String grantNumber,
        OnwardTarget target,
        String recipient,
        LocalDate validTo,
        String conditions,
        LocalDateTime givenAt,
        List<Long> itemIds) {

    public OnwardConsent {
        itemIds = List.copyOf(itemIds);
    }

    /** As the grant's, until its own last day is over. */
    public Grant.Status status(Grant grant, LocalDate today) {
        Grant.Status granted = grant.status(today);
        return today.isAfter(validTo) && !granted.isOver() ? Grant.Status.EXPIRED : granted;
    }

    /** What of its items the grant still gives, by name. */
    public String itemNames(Grant grant) {
        return grant.items().stream()
                .filter(item -> itemIds.contains(item.itemId()))
                .map(GrantedItem::name)
                .collect(Collectors.joining("、"));
    }

    /** Whether it was in force on a day of this time, as far as its own days say. */
    public boolean isGivenWithin(LocalDate first, LocalDate last) {
        return !givenAt.toLocalDate().isAfter(last) && !validTo.isBefore(first);
    }

    /** In one line. */
    public String inWords() {
        return "%s：%s，至 %s".formatted(number, recipient, validTo);
    }
}
