package cn.gov.shuozhou.data.catalog.health;

import cn.gov.shuozhou.data.catalog.UpdateCycle;
import java.time.LocalDate;
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
    record LastChange(String departmentCode, @Nullable LocalDateTime changedAt) {}

    /**
     * What is counted of a department's published resources.
     *
     * @param items those of the live versions
     * @param due with a cycle that has ended
     * @param overdue with the grace ended too
     */
    record Sums(String departmentCode, long published, long items, long withoutData, long due, long overdue) {

        static Sums none(String departmentCode) {
            return new Sums(departmentCode, 0, 0, 0, 0, 0);
        }

        Sums plus(Sums other) {
            return new Sums(
                    departmentCode,
                    published + other.published,
                    items + other.items,
                    withoutData + other.withoutData,
                    due + other.due,
                    overdue + other.overdue);
        }
    }

    String OF = """
            where r.status = 'PUBLISHED'
            <if test="!departments.isEmpty()">and r.provider_code in
              <foreach collection="departments" item="code" open="(" separator="," close=")">#{code}</foreach></if>
            """;

    String RENEWED =
            "r.sharing_type &lt;&gt; 'NOT_SHARED' and coalesce(cast(r.data_updated_at as date), r.published_on)";

    /**
     * What each department has of each cycle, counted by the database along one index: the days are compared with those of one
     * cycle at a time, which takes half as long as to look them up for each resource.
     *
     * @param departments codes; all departments when there are none
     * @param cycles all of them
     */
    @Select("<script><foreach collection='cycles' item='cycle' separator=' union all '>"
            + "select r.provider_code as department_code, count(*) as published, sum(r.item_total) as items,"
            + " sum(case when r.data_rows = 0 then 1 else 0 end) as without_data,"
            + " sum(case when " + RENEWED + " &lt; cast(#{cycle.dueBefore} as date) then 1 else 0 end) as due,"
            + " sum(case when " + RENEWED + " &lt; cast(#{cycle.lateBefore} as date) then 1 else 0 end) as overdue"
            + " from resource r " + OF
            + " and r.update_cycle = #{cycle.cycle} group by r.provider_code</foreach></script>")
    List<Sums> sums(@Param("departments") List<String> departments, @Param("cycles") List<CycleDays> cycles);

    /** What was renewed before these days was due, or is late; nothing is where there are none. */
    record CycleDays(
            UpdateCycle cycle,
            @Nullable LocalDate dueBefore,
            @Nullable LocalDate lateBefore) {}

    /**
     * @param departments codes; all departments when there are none
     * @param ids only these; null for all
     */
    @Select("<script>" + """
            select r.id, r.code, r.name, r.provider_code as department_code, d.name as department_name, r.sharing_type,
              r.update_cycle,
              r.published_on, r.data_rows, r.data_updated_at, r.demo, r.granted, r.used,
              (select count(*) from item i where i.resource_id = r.id and not i.retired) as items,
              (select max(v.effective_at) from resource_version v where v.resource_id = r.id) as changed_at
            from resource r join department d on d.code = r.provider_code
            """ + OF + """
            <if test="ids != null">and r.id in
              <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach></if>
            order by r.code
            </script>
            """)
    List<ResourceHealth.Published> published(
            @Param("departments") List<String> departments, @Param("ids") @Nullable List<Long> ids);

    /** The ids of those that some department was granted at some time. */
    @Select("select id from resource where granted")
    List<Long> granted();

    @Select("select department_code, count(*) as total from catalog_draft group by department_code")
    List<Tally> drafts();

    @Select("""
            select d.code as department_code,
              (select max(r.changed_at) from resource r where r.provider_code = d.code) as changed_at
            from department d
            """)
    List<LastChange> lastChanges();
}
