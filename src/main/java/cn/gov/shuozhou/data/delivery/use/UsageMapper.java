package cn.gov.shuozhou.data.delivery.use;

import cn.gov.shuozhou.data.catalog.ReaderScope;
import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads the usage records of many grants. Columns stand in the order of the record's parts. */
@Mapper
interface UsageMapper {

    String CONDITIONS = """
            <bind name="sought" value="f.sought()"/>
            <bind name="since" value="f.since()"/>
            <bind name="before" value="f.before()"/>
            from data_use u
            join data_grant g on g.number = u.grant_number
            join department h on h.code = g.department_code
            join department p on p.code = g.provider_code
            <where>
            <choose>
              <when test="f.part() != null and f.part().name() == 'TOOK'">g.department_code = #{s.department}</when>
              <when test="f.part() != null">g.provider_code = #{s.department}</when>
              <when test="s.department() != null">
                (g.department_code = #{s.department} or g.provider_code = #{s.department}
                <if test="s.region() != null">
                  or h.level = 'COUNTY' and h.region_code = #{s.region}
                  or p.level = 'COUNTY' and p.region_code = #{s.region}
                </if>)
              </when>
            </choose>
            """ + SearchText.FOUND_IN
            + "g.resource_name, g.number, h.name, p.name, u.person_name, u.remote_address" + SearchText.END + """
            <if test="f.format() != null">and u.format = #{f.format}</if>
            <if test="f.outcome() != null">and u.outcome = #{f.outcome}</if>
            <if test="since != null">and u.started_at &gt;= #{since}</if>
            <if test="before != null">and u.started_at &lt; #{before}</if>
            </where>
            """;

    @Select("<script>" + """
            select u.grant_number, g.resource_name, h.name as holder_name, p.name as provider_name, u.person_name, u.purpose,
              u.format, u.remote_address, u.started_at, u.finished_at, u.row_total, u.outcome
            """ + CONDITIONS
            + "order by u.started_at desc, u.id desc limit #{limit} offset #{offset}</script>")
    List<UsageRecord> list(@Param("f") UsageFilter filter, @Param("s") ReaderScope scope, int limit, int offset);

    @Select("<script>select count(*) " + CONDITIONS + "</script>")
    long count(@Param("f") UsageFilter filter, @Param("s") ReaderScope scope);
}
