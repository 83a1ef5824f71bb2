package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.search.SearchText;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Rows of decisions as 已办 shows them, found along one index. */
@Mapper
interface DoneMapper {

    String FILTER = """
            <bind name="sought" value="f.sought()"/>
            where <choose>
              <when test="f.department != null">d.department_code = #{f.department}</when>
              <otherwise>d.decided_by = #{f.person}</otherwise>
            </choose>
            <if test="!sought.isEmpty()">
              and d.case_number in (select c.case_number from case_file c where 1 = 1
            """ + SearchText.FOUND_IN + """
                  c.subject, c.case_number, c.applicant_name,
                  (select h.name from department h where h.code = c.handling_department)
            """ + SearchText.END + """
              )
            </if>
            """;

    String ROWS = """
            <script>select d.task_id, d.case_number, d.verdict, d.decided_at, d.taken_back_at is not null as taken_back,
                (select p.name from person p where p.id = d.decided_by)
                  || coalesce('（代' || (select q.name from person q where q.id = d.decided_for) || '）', '') as decided_by_name
            from case_decision d
            """ + FILTER;

    /** Newest first, after the decision at this place or from the newest. */
    @Select(ROWS + """
            <if test="at != null">
              and d.decided_at &lt;= #{at} and (d.decided_at &lt; #{at} or d.task_id &lt; #{taskId})
            </if>
            order by d.decided_at desc, d.task_id desc limit #{limit}</script>
            """)
    List<Decided> older(@Param("f") DoneFilter filter, @Nullable LocalDateTime at, @Nullable String taskId, int limit);

    /** The other way round: those that were decided next after that one. */
    @Select(ROWS + """
            and d.decided_at &gt;= #{at} and (d.decided_at &gt; #{at} or d.task_id &gt; #{taskId})
            order by d.decided_at, d.task_id limit #{limit}</script>
            """)
    List<Decided> newer(@Param("f") DoneFilter filter, LocalDateTime at, String taskId, int limit);

    /** No more than so many. */
    @Select("<script>select count(*) from (select 1 as one from case_decision d " + FILTER
            + " limit #{most}) as counted</script>")
    long count(@Param("f") DoneFilter filter, int most);
}
