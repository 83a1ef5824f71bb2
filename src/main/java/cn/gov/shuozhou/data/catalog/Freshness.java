package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether a resource's data are as new as its provider has promised; the same for everybody who asks. Data that the provider
 * does not share are not owed to anybody.
 *
 * @param updatedOn the day of the last load; null without data
 * @param dueOn the end of the cycle that has begun with it, or with the publication where there are no data yet; null where
 *     nothing is promised
 * @param lastDay the last day of the grace after it
 */
@Article("第十七条")
public record Freshness(
        @Nullable LocalDate updatedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate lastDay,
        LocalDate today) {

    public static Freshness of(
            SharingType sharing,
            LocalDate publishedOn,
            @Nullable LocalDateTime updatedAt,
            UpdateRule rule,
            LocalDate today) {
        LocalDate updatedOn = updatedAt == null ? null : updatedAt.toLocalDate();
        LocalDate renewedOn = updatedOn == null ? publishedOn : updatedOn;
        boolean owed = sharing != SharingType.NOT_SHARED;
        return new Freshness(
                updatedOn,
                owed ? rule.dueOn(renewedOn).orElse(null) : null,
                owed ? rule.lastDay(renewedOn).orElse(null) : null,
                today);
    }

    public static Freshness of(Resource resource, UpdateRule rule, LocalDate today) {
        return of(resource.sharingType(), resource.publishedOn(), resource.dataUpdatedAt(), rule, today);
    }

    /** Whether the cycle has ended without new data. */
    public boolean due() {
        return dueOn != null && today.isAfter(dueOn);
    }

    /** Whether the grace is over, too. Decided by the day, never by the hour. */
    public boolean late() {
        return lastDay != null && today.isAfter(lastDay);
    }

    /** When the data came, and how far behind they are. */
    public String words() {
        String when = updatedOn == null ? "平台上还没有数据" : updatedOn + " 更新";
        if (lastDay == null) {
            return when;
        }
        return late()
                ? when + "，按更新周期已晚 " + ChronoUnit.DAYS.between(lastDay, today) + " 天"
                : when + (due() ? "，应当更新，在宽限以内" : "，在更新周期以内");
    }
}
