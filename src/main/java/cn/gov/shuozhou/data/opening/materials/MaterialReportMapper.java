package cn.gov.shuozhou.data.opening.materials;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.search.SearchText;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of reports. Columns are named as the record's parts. */
@Mapper
interface MaterialReportMapper {

    String JOINS = """
             r join service_item s on s.id = r.service_id join department d on d.code = s.department_code
            """;

    String COLUMNS = """
            select r.id, r.service_id, s.code as service_code, s.name as service_name, s.department_code,
              d.name as department_name, r.material, r.content, r.sent_at, r.state, r.opinion, r.decided_by_name, r.decided_at
            from
            """;

    /** Other tables are asked only for words. */
    String FILTERED = """
            <bind name="sought" value="f.sought()"/>
            from material_report
            <choose>
              <when test="sought.isEmpty()">r</when>
              <otherwise>
            """ + JOINS + """
              </otherwise>
            </choose>
            <where>
            <if test="department != null">
              r.service_id in (select id from service_item where department_code = #{department}) and r.state = 'CONFIRMED'
            </if>
            <if test="f.state() != null">and r.state = #{f.state}</if>
            """ + SearchText.FOUND_IN + "s.name, s.code, d.name, r.material" + SearchText.END
            + "</where>";

    String NEWEST = " order by r.sent_at desc, r.id desc ";

    @Select("<script>" + COLUMNS + "(select r.* " + FILTERED + NEWEST + "limit #{limit} offset #{offset})" + JOINS
            + NEWEST + "</script>")
    List<MaterialReport> list(@Param("f") ReportFilter filter, @Nullable String department, int limit, int offset);

    /** No more than so many. */
    @Select("<script>select count(*) from (select 1 as one " + FILTERED + " limit #{most}) as counted</script>")
    long count(@Param("f") ReportFilter filter, @Nullable String department, int most);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(COLUMNS + "material_report" + JOINS + "where r.id = #{id}")
    @Nullable
    MaterialReport find(@Param("id") long id);

    @Insert("""
            insert into material_report (service_id, material, content, form_key, sender, sent_at, state)
            values (#{service}, #{material}, #{content}, #{form}, #{sender}, #{now}, 'WAITING')
            """)
    void insert(long service, String material, String content, String form, String sender, LocalDateTime now);

    @Update("""
            update material_report
            set state = #{to}, opinion = #{opinion}, decided_by = #{by.id}, decided_by_name = #{by.name}, decided_at = #{now}
            where id = #{id} and state = 'WAITING'
            """)
    int decide(long id, ReportState to, String opinion, @Param("by") Person by, LocalDateTime now);

    @Select("select count(*) from material_report where sender = #{sender} and sent_at >= #{since}")
    int sentBy(String sender, LocalDateTime since);

    @Select("select count(*) from material_report where sent_at >= #{since}")
    int sentSince(@Param("since") LocalDateTime since);
}
