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

    /** Follows a column: one of the departments whose uses the reader sees. */
    String SEEN = """
            <choose>
              <when test="s.region() == null or f.part() != null">= #{s.department}</when>
              <otherwise>
                in (select code from department
                    where code = #{s.department} or level = 'COUNTY' and region_code = #{s.region})
              </otherwise>
            </choose>
            """;

    String NEWEST = " order by u.started_at desc, u.id desc ";

    String TAKEN = "select * from data_use u where department_code" + SEEN;

    String GIVEN = "select * from data_use u where provider_code" + SEEN;

    /** Taken or given: each is read along its own index, for which each has to ask for its order. */
    String FROM = """
            from
            <choose>
              <when test="s.department() == null">data_use</when>
              <when test="f.part() == null">
                ((
            """ + TAKEN + NEWEST + ") union all (" + GIVEN + " and not department_code" + SEEN + NEWEST + """
                ))
              </when>
              <when test="f.part().name() == 'TOOK'">(
            """
            + TAKEN + ")</when><otherwise>(" + GIVEN + ")</otherwise></choose> u ";

    String JOINS = """
             join data_grant g on g.number = u.grant_number
             join department h on h.code = g.department_code
             join department p on p.code = g.provider_code
            """;

    /** Other tables are asked only for words. */
    String CONDITIONS = """
            <bind name="sought" value="f.sought()"/>
            <bind name="since" value="f.since()"/>
            <bind name="before" value="f.before()"/>
            """ + FROM + "<if test=\"!sought.isEmpty()\">" + JOINS + "</if><where>" + SearchText.FOUND_IN
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
            from (select u.*
            """ + CONDITIONS + NEWEST + "limit #{limit} offset #{offset}) u" + JOINS + NEWEST
            + "</script>")
    List<UsageRecord> list(@Param("f") UsageFilter filter, @Param("s") ReaderScope scope, int limit, int offset);

    /** No more than so many. */
    @Select("<script>select count(*) from (select 1 as one " + CONDITIONS + " limit #{most}) as counted</script>")
    long count(@Param("f") UsageFilter filter, @Param("s") ReaderScope scope, int most);
}
