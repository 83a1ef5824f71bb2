package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.delivery.DataUse.Format;
import cn.gov.shuozhou.data.delivery.DataUse.Outcome;
import cn.gov.shuozhou.data.search.SearchText;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Rows of uses; none is ever deleted. Columns stand in the order of the record's parts. */
@Mapper
interface DataUseMapper {

    @Insert("""
            insert into data_use (grant_number, person_id, person_name, department_code, provider_code, purpose, format,
              remote_address, started_at, row_total, outcome)
            values (#{grant.number}, #{taker.id}, #{taker.name}, #{taker.departmentCode}, #{grant.providerCode}, #{grant.purpose},
              #{format}, #{remoteAddress}, #{now}, 0, 'RUNNING')
            """)
    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    void begin(
            Grant grant,
            DataTaker taker,
            Format format,
            String remoteAddress,
            LocalDateTime now,
            Map<String, Long> key);

    @Update("""
            update data_use set finished_at = #{now}, row_total = #{rows}, outcome = #{outcome}
            where id = #{id} and outcome = 'RUNNING'
            """)
    void finish(long id, long rows, Outcome outcome, LocalDateTime now);

    @Update("""
            update data_use set outcome = 'INTERRUPTED' where outcome = 'RUNNING' and started_at < #{before}
            """)
    void breakOff(LocalDateTime before);

    String FILTER = """
            <bind name="sought" value="f.sought()"/>
            <bind name="format" value="f.format()"/>
            <bind name="outcome" value="f.outcome()"/>
            from data_use where grant_number = #{number}
            """ + SearchText.FOUND_IN + """
              person_name, remote_address, (select d.name from department d where d.code = data_use.department_code)
            """ + SearchText.END + """
            <if test="format != null">and format = #{format}</if>
            <if test="outcome != null">and outcome = #{outcome}</if>
            """;

    @Select("<script>" + """
            select id, grant_number, person_id, person_name, department_code, purpose, format, remote_address, started_at,
              finished_at, row_total, outcome
            """ + FILTER + " order by started_at desc, id desc limit #{limit} offset #{offset}</script>")
    List<DataUse> list(String number, @Param("f") UseFilter filter, int limit, int offset);

    /** @param itemIds none: whatever items the grant gives */
    @Select("""
            <script>
            select u.department_code, count(*) as times, max(u.started_at) as last
            from data_use u join data_grant g on g.number = u.grant_number
            where g.resource_id = #{resourceId} and u.started_at &gt;= #{from} and u.started_at &lt; #{before}
              and (u.row_total &gt; 0 or u.outcome = 'RUNNING')
            <if test="!itemIds.isEmpty()">
              and exists (select 1 from data_grant_item i where i.grant_number = g.number and i.item_id in
              <foreach collection="itemIds" item="item" open="(" separator="," close=")">#{item}</foreach>)
            </if>
            group by u.department_code order by u.department_code
            </script>
            """)
    List<DataUses.Taken> takenBetween(
            long resourceId, Collection<Long> itemIds, LocalDateTime from, LocalDateTime before);

    @Select("<script>select count(*) from (select 1 as one " + FILTER + " limit #{most}) as counted</script>")
    long count(String number, @Param("f") UseFilter filter, int most);
}
