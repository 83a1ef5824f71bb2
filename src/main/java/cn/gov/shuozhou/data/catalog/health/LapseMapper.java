package cn.gov.shuozhou.data.catalog.health;

import cn.gov.shuozhou.data.catalog.UpdateCycle;
import cn.gov.shuozhou.data.catalog.health.CatalogLapses.Renewal;
import cn.gov.shuozhou.data.catalog.health.CatalogLapses.Unchanged;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What lies behind the day on which it was due, each kind in one statement. */
@Mapper
interface LapseMapper {

    /** What is asked for: whatever of this cycle was renewed last before this day. */
    record RenewedBefore(UpdateCycle cycle, LocalDate day) {}

    @Select("""
            <script>
            select r.id as resource_id, r.code, r.name, r.provider_code as department_code, r.version, r.update_cycle,
              r.data_updated_at, coalesce(cast(r.data_updated_at as date), r.published_on) as renewed_on
            from resource r
            where r.status = 'PUBLISHED' and r.sharing_type &lt;&gt; 'NOT_SHARED'
            <if test="department != null">and r.provider_code = #{department}</if>
            and
            <foreach collection="rules" item="rule" open="(" separator=" or " close=")">
              r.update_cycle = #{rule.cycle} and coalesce(cast(r.data_updated_at as date), r.published_on) &lt; #{rule.day}
            </foreach>
            order by r.id
            </script>
            """)
    List<Renewal> renewals(Collection<RenewedBefore> rules, @Nullable String department);

    @Select("""
            select d.code from department d
            where d.kind <> 'PUBLIC_SERVICE_ENTERPRISE'
              and not exists (select 1 from resource r where r.provider_code = d.code and r.status = 'PUBLISHED')
              and not exists (select 1 from catalog_publication p where p.department_code = d.code and p.closed_at is null)
              and not exists (select 1 from department_request q where q.department_code = d.code and q.entry
                and (q.outcome <> 'CONFIRMED' or q.decided_at >= #{newSince}))
              and not exists (select 1 from department_change x where x.department_code = d.code
                and x.successor_code is not null and x.outcome = 'CONFIRMED' and x.effective_on <= #{today})
            order by d.code
            """)
    List<String> withoutCatalog(LocalDate today, LocalDateTime newSince);

    @Select("""
            select r.provider_code as department_code, count(distinct r.id) as resources,
              cast(max(v.effective_at) as date) as changed_on
            from resource r join resource_version v on v.resource_id = r.id
            where r.status = 'PUBLISHED'
              and not exists (select 1 from catalog_change c where c.provider_code = r.provider_code and c.closed_at is null)
              and not exists (
                select 1 from catalog_publication p where p.department_code = r.provider_code and p.closed_at is null)
            group by r.provider_code
            having max(v.effective_at) < #{moment}
            order by r.provider_code
            """)
    List<Unchanged> unchangedSince(LocalDateTime moment);
}
