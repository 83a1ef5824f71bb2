package cn.gov.shuozhou.data.delivery.freshness;

import cn.gov.shuozhou.data.catalog.health.CatalogLapses.Renewal;
import cn.gov.shuozhou.data.search.SearchText;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The register of data that were not renewed in time. Columns stand in the order of the record's parts. */
@Mapper
interface RenewalOverdueMapper {

    String JOIN = " join resource r on r.id = o.resource_id ";

    /** The resource is asked only for words. */
    String FILTERED =
            """
            <bind name="sought" value="f.sought()"/>
            from renewal_overdue o <if test="!sought.isEmpty()">
            """ + JOIN + """
            </if>
            <where>
            <if test="department != null">and o.department_code = #{department}</if>
            <if test="f.state() != null">and o.state = #{f.state}</if>
            """ + SearchText.FOUND_IN + "r.name, r.code, o.department_name" + SearchText.END + "</where>";

    /** Of those that last: id of the resource and the day from which its cycle ran. */
    record Lasting(long id, long resourceId, LocalDate renewedOn) {}

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select id, resource_id, renewed_on from renewal_overdue where state = 'LASTING'")
    List<Lasting> lasting();

    /** The day from which the resource's cycle runs now. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select coalesce(cast(data_updated_at as date), published_on) from resource where id = #{resourceId}")
    LocalDate renewedOn(@Param("resourceId") long resourceId);

    @Insert("""
            insert into renewal_overdue (resource_id, renewed_on, due_on, department_code, department_name, update_cycle,
              recorded_at, state)
            select r.id, #{one.renewedOn}, #{dueOn}, r.provider_code, r.provider_name, #{one.updateCycle}, #{now}, 'LASTING'
            from resource r where r.id = #{one.resourceId}
              and not exists (select 1 from renewal_overdue o
                              where o.resource_id = r.id and o.renewed_on = #{one.renewedOn})
            """)
    int insert(@Param("one") Renewal renewal, @Param("dueOn") LocalDate dueOn, @Param("now") LocalDateTime now);

    @Update("update renewal_overdue set ended_on = #{day}, state = #{state} where id = #{id} and state = 'LASTING'")
    int end(@Param("id") long id, @Param("day") LocalDate day, @Param("state") RenewalState state);

    /** No more than so many. */
    @Select("<script>select count(*) from (select 1 as one " + FILTERED + " limit #{most}) as counted</script>")
    long count(@Param("f") OverdueRenewalFilter filter, @Param("department") @Nullable String department, int most);

    @Select("<script>select o.id, o.resource_id, r.code as resource_code, r.name as resource_name, o.department_name,"
            + " o.update_cycle, o.renewed_on, o.due_on, o.recorded_at, o.ended_on, o.state from (select o.* " + FILTERED
            + " order by o.id desc limit #{limit} offset #{offset}) o" + JOIN + "order by o.id desc</script>")
    List<RenewalOverdue> list(
            @Param("f") OverdueRenewalFilter filter,
            @Param("department") @Nullable String department,
            @Param("limit") int limit,
            @Param("offset") int offset);
}
