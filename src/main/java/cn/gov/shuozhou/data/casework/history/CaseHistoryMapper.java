package cn.gov.shuozhou.data.casework.history;

import cn.gov.shuozhou.data.casework.CaseFile;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Case files in the order of their receipt, with the rows that say since when what holds. */
@Mapper
interface CaseHistoryMapper {

    String SELECTED = """
            from case_file c
            where c.received_at &lt; #{s.receivedBefore}
              and (c.closed_at is null or c.closed_at &gt;= #{s.openFrom} or exists (
                   select 1 from case_clock k
                   where k.case_number = c.case_number and (k.stopped_on is null or k.stopped_on &gt;= #{s.from})))
            <if test="s.region != null and s.ofTheCity()">and c.region_code is null</if>
            <if test="s.region != null and !s.ofTheCity()">and c.region_code = #{s.region}</if>
            <if test="!s.departments.isEmpty()">
              and c.case_number in (select p.case_number from case_party p where p.department_code in
                <foreach collection="s.departments" item="department" open="(" separator="," close=")">#{department}</foreach>)
            </if>
            <if test="s.procedure != null">and c.procedure_key = #{s.procedure}</if>
            <if test="s.ruleSet != null">and c.rule_set = #{s.ruleSet}</if>
            """;

    @Select("<script>select count(*) " + SELECTED + "</script>")
    long count(@Param("s") CaseSelection selection);

    @Select("<script>" + """
            select c.*, c.case_number as number, c.procedure_key as procedure, c.region_code as region,
                (select h.name from department h where h.code = c.handling_department) as handling_name
            """ + SELECTED + """
            <if test="after != null">
              and c.received_at &gt;= #{after.receivedAt}
              and (c.received_at &gt; #{after.receivedAt} or c.case_number &gt; #{after.number})
            </if>
            order by c.received_at, c.case_number limit #{limit}
            </script>
            """)
    List<CaseFile> files(@Param("s") CaseSelection selection, @Nullable CaseFile after, int limit);

    String OF_CASES = """
            in <foreach collection="caseNumbers" item="caseNumber" open="(" separator="," close=")">#{caseNumber}</foreach>
            """;

    @Select("<script>select case_number, fact, content, since from case_fact where case_number " + OF_CASES
            + " order by id</script>")
    List<DatedFact> facts(Collection<String> caseNumbers);

    @Select("""
            <script>select o.case_number, o.clock_id, o.late_department, x.standing, x.reason, x.since
            from case_overdue o join case_overdue_change x on x.clock_id = o.clock_id
            where o.case_number
            """ + OF_CASES + " order by x.id</script>")
    List<OverdueChange> overdues(Collection<String> caseNumbers);
}
