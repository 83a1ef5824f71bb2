package cn.gov.shuozhou.data.delivery.use;

import cn.gov.shuozhou.data.catalog.ReaderScope;
import cn.gov.shuozhou.data.organization.CountyWatch;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The usage records of many grants, for those who answer for them: holder and provider see their own, a county authority
 * those of its region, the bureau all. No record is ever deleted, so that each is there for three years and longer.
 */
@Service
@Transactional(readOnly = true)
@Article({"第七条", "第二十九条"})
class UsageRecords {

    private final UsageMapper mapper;
    private final CountyWatch counties;

    UsageRecords(UsageMapper mapper, CountyWatch counties) {
        this.mapper = mapper;
        this.counties = counties;
    }

    /**
     * The latest first.
     *
     * @throws RequestRejected invalid when the filter is
     */
    Listing<UsageRecord> list(UsageFilter filter, Person person) {
        ReaderScope scope = scope(filter.checked(), person);
        return new Listing<>(
                most -> mapper.count(filter, scope, most),
                (limit, offset) -> mapper.list(filter, scope, limit, offset));
    }

    private ReaderScope scope(UsageFilter filter, Person person) {
        return filter.part() == null && person.has(Role.BUREAU)
                ? ReaderScope.CITY
                : new ReaderScope(
                        person.departmentCode(), counties.regionOf(person).orElse(null));
    }
}
