package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.delivery.DataUse.Format;
import cn.gov.shuozhou.data.delivery.DataUse.Outcome;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of who took which data (谁经手，谁使用，谁管理，谁负责). Each entry is committed before the first row leaves, whatever
 * happens afterwards.
 */
@Component
@Article("第二十九条")
public class DataUses {

    private final DataUseMapper mapper;
    private final Catalog catalog;
    private final Clock clock;

    DataUses(DataUseMapper mapper, Catalog catalog, Clock clock) {
        this.mapper = mapper;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Enters that somebody begins to take data; returns the entry's id. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    long begin(Grant grant, DataTaker taker, Format format, String remoteAddress) {
        var key = new HashMap<String, Long>();
        mapper.begin(grant, taker, format, remoteAddress, LocalDateTime.now(clock), key);
        return Objects.requireNonNull(key.get("id"));
    }

    /** A use that broke off is one of the resource when rows had gone out before. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void finish(Grant grant, long id, long rows, Outcome outcome) {
        mapper.finish(id, rows, outcome, LocalDateTime.now(clock));
        if (outcome == Outcome.COMPLETED || rows > 0) {
            catalog.noteUsed(grant.resourceId());
        }
    }

    /** What was still running when the system last stopped was interrupted. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void breakOff() {
        mapper.breakOff(LocalDateTime.now(clock).minus(DataSetRegister.LEFT_OVER_AFTER));
    }

    /** How often a department has taken data, and when for the last time. */
    public record Taken(String departmentCode, long times, LocalDateTime last) {}

    /** Who has taken data of the resource, under grants of these items, from one moment on until before another. */
    @Transactional(readOnly = true)
    public List<Taken> takenBetween(
            long resourceId, Collection<Long> itemIds, LocalDateTime from, LocalDateTime before) {
        return mapper.takenBetween(resourceId, itemIds, from, before);
    }

    /** The uses of a grant, the latest first. */
    @Transactional(readOnly = true)
    Listing<DataUse> of(String grantNumber, UseFilter filter) {
        return new Listing<>(
                most -> mapper.count(grantNumber, filter, most),
                (limit, offset) -> mapper.list(grantNumber, filter, limit, offset));
    }
}
