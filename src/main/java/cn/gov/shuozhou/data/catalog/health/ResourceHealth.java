package cn.gov.shuozhou.data.catalog.health;

import cn.gov.shuozhou.data.catalog.Freshness;
import cn.gov.shuozhou.data.catalog.QualityHistory;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.catalog.UpdateCycle;
import cn.gov.shuozhou.data.catalog.UpdateRule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of one published resource on a day.
 *
 * @param quality of the data in use; null when they were not measured
 */
public record ResourceHealth(
        Published resource, UpdateRule rule, QualityHistory.@Nullable Score quality, LocalDate today) {

    /**
     * What the tables hold of it.
     *
     * @param granted whether any department was ever granted it
     * @param used whether anybody ever took data of it; a grant alone is no use
     * @param items those of the live version
     * @param dataRows rows the platform holds
     * @param changedAt when the live version took effect
     */
    public record Published(
            long id,
            String code,
            String name,
            String departmentCode,
            String departmentName,
            SharingType sharingType,
            UpdateCycle updateCycle,
            LocalDate publishedOn,
            long dataRows,
            @Nullable LocalDateTime dataUpdatedAt,
            boolean demo,
            boolean granted,
            boolean used,
            int items,
            LocalDateTime changedAt) {}

    /** The day of the last load of data; of a resource without data, the day it was published. */
    public LocalDate renewedOn() {
        LocalDateTime loaded = resource.dataUpdatedAt();
        return loaded == null ? resource.publishedOn() : loaded.toLocalDate();
    }

    public Freshness freshness() {
        return Freshness.of(resource.sharingType(), resource.publishedOn(), resource.dataUpdatedAt(), rule, today);
    }

    /** The last day on which new data are in time, the grace included. */
    public Optional<LocalDate> renewBy() {
        return Optional.ofNullable(freshness().lastDay());
    }

    public boolean overdue() {
        return freshness().late();
    }

    /** Whether the data are worse than their provider asks for. */
    public boolean poor() {
        return quality != null && quality.isBelow();
    }

    public boolean withoutData() {
        return resource.dataRows() == 0;
    }
}
