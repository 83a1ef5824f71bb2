package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes of published resources of which notice has been given and that have not taken effect (第十二条). */
@Article("第十二条")
public interface PendingChanges {

    /**
     * Such a change.
     *
     * @param key names the change and its day, so that what somebody has acknowledged is what stands
     * @param day the day at whose 00:00 it takes effect, in words that precede what happens then
     * @param withdrawn whether the resource leaves the catalogue
     * @param changed what differs, in words
     * @param goneItems names of the items that it takes away
     * @param link the page of the case; null for those who may not see it
     */
    record PendingChange(
            String caseNumber,
            String key,
            String day,
            boolean withdrawn,
            List<String> changed,
            List<String> goneItems,
            @Nullable String link) {

        private static final int NAMED = 20;

        public PendingChange {
            changed = List.copyOf(changed);
            goneItems = List.copyOf(goneItems);
        }

        /** What is announced, in a sentence. */
        public String sentence() {
            if (withdrawn) {
                return "本资源%s停用，届时有效的授权随之终止。".formatted(day);
            }
            return "本资源的目录内容%s变更，%s；涉及：%s。"
                    .formatted(
                            day,
                            goneItems.isEmpty() ? "信息项没有减少" : "以下信息项届时停用：" + String.join("、", goneItems),
                            changedWords());
        }

        private String changedWords() {
            String named = String.join("、", changed.subList(0, Math.min(NAMED, changed.size())));
            return changed.size() > NAMED ? "%s等 %d 处".formatted(named, changed.size()) : named;
        }
    }

    /** The one that the resource has, as this person may know it. */
    Optional<PendingChange> of(long resourceId, Person person);
}
