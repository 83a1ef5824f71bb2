package cn.gov.shuozhou.data.delivery.freshness;

import cn.gov.shuozhou.data.catalog.health.CatalogLapses;
import cn.gov.shuozhou.data.catalog.health.CatalogLapses.Renewal;
import cn.gov.shuozhou.data.delivery.freshness.RenewalOverdueMapper.Lasting;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 更新超期登记: each time that the cycle and the grace were over before new data came is entered on the day after, and stays
 * when the data have been renewed. The limit ends with the last day of the grace (第十七条, grace 系统约定); both as days.
 */
@Service
@Transactional
@Article("第十七条")
class RenewalRegister {

    private static final Set<Role> READERS_OF_ALL = Set.of(Role.BUREAU, Role.LEADING_GROUP, Role.AUDIT_ADMIN);

    private final CatalogLapses lapses;
    private final RenewalOverdueMapper mapper;
    private final Clock clock;

    RenewalRegister(CatalogLapses lapses, RenewalOverdueMapper mapper, Clock clock) {
        this.lapses = lapses;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Every morning, before departments are told. */
    @Scheduled(cron = "0 10 8 * * *", zone = "Asia/Shanghai")
    @SchedulerLock(name = "renewal-register", lockAtMostFor = "PT10M")
    public void record() {
        List<Renewal> late = lapses.lateRenewals();
        end(late.stream().map(Renewal::resourceId).collect(Collectors.toSet()));
        LocalDateTime now = LocalDateTime.now(clock);
        late.forEach(one -> mapper.insert(one, lapses.renewBy(one), now));
    }

    private void end(Set<Long> stillLate) {
        for (Lasting one : mapper.lasting()) {
            LocalDate renewed = mapper.renewedOn(one.resourceId());
            if (renewed.isAfter(one.renewedOn())) {
                mapper.end(one.id(), renewed, RenewalState.RENEWED);
            } else if (!stillLate.contains(one.resourceId())) {
                mapper.end(one.id(), LocalDate.now(clock), RenewalState.RELEASED);
            }
        }
    }

    /** Of the own department; of all for whoever supervises. */
    @Transactional(readOnly = true)
    Listing<RenewalOverdue> list(OverdueRenewalFilter filter, Person person) {
        @Nullable String department = READERS_OF_ALL.stream().anyMatch(person::has) ? null : person.departmentCode();
        return new Listing<>(
                most -> mapper.count(filter, department, most),
                (limit, offset) -> mapper.list(filter, department, limit, offset));
    }
}
