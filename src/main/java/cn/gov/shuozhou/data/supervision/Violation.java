package cn.gov.shuozhou.data.supervision;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A finding that a department may have broken the regulation. Times are those of 朔州.
 *
 * @param sourceKey what of the source it is, e.g. the clock that ran out; each is found once
 * @param evidence the facts, in words
 * @param provision which provision was broken, for what the system does not find itself; may be empty
 * @param caseNumber the case in which it happened; null when in none
 * @param resourceId the resource that it is about; null when about none
 * @param happenedAt when it happened, or was put on record where it was found
 * @param foundBy who entered it; null when the system found it
 * @param reason why it was dismissed or proved wrong; null otherwise
 * @param rectification the case of 整改 that deals with it; null while none does
 * @param putRight whether it was found put right when that was verified last
 */
@Article("第三十三条")
public record Violation(
        long id,
        String departmentCode,
        String departmentName,
        ViolationItem item,
        ViolationSource source,
        String sourceKey,
        String evidence,
        String provision,
        @Nullable String caseNumber,
        @Nullable Long resourceId,
        LocalDateTime happenedAt,
        LocalDateTime foundAt,
        @Nullable String foundBy,
        ViolationState state,
        @Nullable String reason,
        @Nullable String decidedByName,
        @Nullable LocalDateTime decidedAt,
        @Nullable String rectification,
        boolean putRight) {

    public boolean isOf(Person person) {
        return departmentCode.equals(person.departmentCode());
    }

    /** Whether 整改 can be opened for it. */
    public boolean isActionable() {
        return state == ViolationState.CONFIRMED && rectification == null;
    }
}
