package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.catalog.ItemChange.End;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes of published resources of which notice has been given and that have not taken effect (第十二条). */
@Article("第十二条")
public interface PendingChanges {

    /**
     * Such a change.
     *
     * @param key names the change and its day, so that what somebody has acknowledged is what stands
     * @param day the day at whose 00:00 it takes effect, in words that precede what happens then
     * @param effectiveOn that day
     * @param withdrawn whether the resource leaves the catalogue
     * @param changed what differs, in words
     * @param items what becomes of items for those who use them
     * @param link the page of the case; null for those who may not see it
     */
    record PendingChange(
            String caseNumber,
            String key,
            String day,
            LocalDate effectiveOn,
            boolean withdrawn,
            List<String> changed,
            List<ItemChange> items,
            @Nullable String link) {

        private static final String CONSENT = "使用期限跨过该日的，由提供部门按新的共享条件答复。";

        private static final int NAMED = 20;

        public PendingChange {
            changed = List.copyOf(changed);
            items = List.copyOf(items);
        }

        /** What is announced, in a sentence. */
        public String sentence() {
            if (withdrawn) {
                return "本资源%s停用，届时有效的授权随之终止。".formatted(day);
            }
            String lost = items.stream()
                    .filter(ItemChange::isLost)
                    .map(change -> change.item().name())
                    .collect(Collectors.joining("、"));
            String effects = items.stream()
                    .map(ItemChange::sentence)
                    .filter(sentence -> !sentence.isEmpty())
                    .map(sentence -> sentence + "。")
                    .collect(Collectors.joining());
            return "本资源的目录内容%s变更，%s；涉及：%s。"
                            .formatted(day, lost.isEmpty() ? "信息项没有减少" : "以下信息项届时不再提供：" + lost, changedWords())
                    + effects
                    + (items.stream().anyMatch(PendingChange::closesToAll) ? CONSENT : "");
        }

        /** Whether who uses the item until then needs the provider's consent although it is still 无条件共享. */
        public boolean asksConsent(Item item, LocalDate until) {
            return item.sharingType() == SharingType.UNCONDITIONAL
                    && !until.isBefore(effectiveOn)
                    && items.stream().anyMatch(change -> change.item().id() == item.id() && closesToAll(change));
        }

        private static boolean closesToAll(ItemChange change) {
            return change.end() == End.STRICTER && change.item().sharingType() == SharingType.UNCONDITIONAL;
        }

        private String changedWords() {
            String named = String.join("、", changed.subList(0, Math.min(NAMED, changed.size())));
            return changed.size() > NAMED ? "%s等 %d 处".formatted(named, changed.size()) : named;
        }
    }

    /** The case in which the resource is being changed, of which notice may not have been given yet. */
    Optional<String> underWay(long resourceId);

    /** The one that the resource has, as this person may know it. */
    Optional<PendingChange> of(long resourceId, Person person);
}
