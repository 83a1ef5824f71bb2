package cn.gov.shuozhou.data.catalog.health;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The published resources in a few columns, and counts by department. Columns stand in the order of the records' parts. */
@Mapper
interface HealthMapper {

    /** How many of something a department has. */
    record Tally(String departmentCode, long total) {}

    /** When a department's catalogue last changed. */
    record LastChange(String departmentCode, LocalDateTime changedAt) {}

    /** @param department null for all */
    @Select("""
            <script>
            select r.id, r.code, r.name, r.provider_code as department_code, d.name as department_name, r.sharing_type,
              r.update_cycle,
              r.published_on, r.data_rows, r.data_updated_at, r.demo,
              (select count(*) from item i where i.resource_id = r.id and not i.retired) as items,
              (select max(v.effective_at) from resource_version v where v.resource_id = r.id) as changed_at
            from resource r join department d on d.code = r.provider_code
            where r.status = 'PUBLISHED'
            <if test="department != null">and r.provider_code = #{department}</if>
            order by r.code
            </script>
            """)
    List<ResourceHealth.Published> published(@Param("department") @Nullable String department);

    @Select("select department_code, count(*) as total from catalog_draft group by department_code")
    List<Tally> drafts();

    @Select("""
            select r.provider_code as department_code, max(v.effective_at) as changed_at
            from resource_version v join resource r on r.id = v.resource_id group by r.provider_code
            """)
    List<LastChange> lastChanges();
}
