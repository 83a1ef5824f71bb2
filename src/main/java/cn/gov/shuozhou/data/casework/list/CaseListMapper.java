package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.LateDepartment;
import cn.gov.shuozhou.data.casework.OnTimeRate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Rows of case files as lists show them: found along one index, counted without joins. */
@Mapper
interface CaseListMapper {

    String FILTER = """
            <if test="f.otherDepartment != null">
              and c.case_number in (select o.case_number from case_party o where o.department_code = #{f.otherDepartment})
            </if>
            <if test="f.region != null">and c.region_code = #{f.region}</if>
            <if test="f.city">and c.region_code is null</if>
            <if test="f.procedure != null">and c.procedure_key = #{f.procedure}</if>
            <if test="f.state != null">and c.state = #{f.state}</if>
            <if test="!f.phases.isEmpty()">
              and c.phase in <foreach collection="f.phases" item="phase" open="(" separator="," close=")">#{phase}</foreach>
            </if>
            <if test="!f.outcomes.isEmpty()">
              and c.outcome in <foreach collection="f.outcomes" item="outcome" open="(" separator="," close=")">#{outcome}</foreach>
            </if>
            <if test="f.measured">
              and\s""" + OnTimeRate.MEASURED + """
            </if>
            <if test="f.handler != null">and c.handling_department = #{f.handler}</if>
            <if test="f.late != null">and c.phase in ('HANDLING', 'WAITING') and #{f.late} = """ + LateDepartment.OF_CASE + """
            </if>
            <if test="f.lateOn != null">
              <bind name="day" value="f.lateOn"/><bind name="nextDay" value="f.lateOn.plusDays(1)"/>
              and c.received_at &lt; #{nextDay} and (""" + OnTimeRate.LATE_STILL_OPEN + " or "
            + OnTimeRate.LATE_ENDED_SINCE + """
              )
            </if>
            <if test="f.withoutDue">and c.due_on is null and c.phase in ('HANDLING', 'WAITING')</if>
            <if test="f.dueFrom != null">and c.due_on &gt;= #{f.dueFrom}</if>
            <if test="f.dueTo != null">and c.due_on &lt;= #{f.dueTo}</if>
            <if test="f.overdue != null">and c.overdue = #{f.overdue}</if>
            <if test="f.receivedFrom != null">and c.received_at &gt;= #{f.receivedFrom}</if>
            <if test="f.receivedBefore != null">and c.received_at &lt; #{f.receivedBefore}</if>
            <if test="f.closedFrom != null">and c.closed_at &gt;= #{f.closedFrom}</if>
            <if test="f.closedBefore != null">and c.closed_at &lt; #{f.closedBefore}</if>
            <if test="f.copiedTo != null">
              and c.case_number in (select y.case_number from case_copy y where y.person_id = #{f.copiedTo})
            </if>
            <if test="f.found != null">
              <if test="f.found.isEmpty()">and 1 = 0</if>
              <if test="!f.found.isEmpty()">
                and c.case_number in
                <foreach collection="f.found" item="number" open="(" separator="," close=")">#{number}</foreach>
              </if>
            </if>
            <if test="f.pattern != null and f.found == null">
              and (lower(c.subject) like #{f.pattern} escape '!' or lower(c.case_number) like #{f.pattern} escape '!'
                   or lower(c.applicant_name) like #{f.pattern} escape '!'
                   <if test="!f.named.isEmpty()">
                     or c.handling_department in
                     <foreach collection="f.named" item="code" open="(" separator="," close=")">#{code}</foreach>
                     or c.applicant_department in
                     <foreach collection="f.named" item="code" open="(" separator="," close=")">#{code}</foreach>
                   </if>
                   <if test="!f.taken.isEmpty()">
                     or c.case_number in
                     <foreach collection="f.taken" item="number" open="(" separator="," close=")">#{number}</foreach>
                   </if>
                   or c.applicant_person in (select h.id from person h where lower(h.name) like #{f.pattern} escape '!')
                   or c.case_number in (select k.case_number from case_decision k where k.decided_by in (
                     select h.id from person h where lower(h.name) like #{f.pattern} escape '!')))
            </if>
            """;

    /** What is in an index of PostgreSQL; no word spans two lines of it. */
    String WORDS = "lower(c.subject || chr(10) || c.case_number || chr(10) || c.applicant_name)";

    String OF_DEPARTMENT = """
            and c.case_number in (select p.case_number from case_party p where p.department_code = #{f.department})
            """;

    String BEYOND = """
            <if test="s.column != null">
              <if test="s.missing">and ${s.column} is null</if>
              <if test="!s.missing">and ${s.column} is not null</if>
            </if>
            <if test="s.number != null">
              <choose>
                <when test="s.value != null">
                  and ${s.column} ${s.beyond()}= #{s.value}
                  and (${s.column} ${s.beyond()} #{s.value} or ${s.numberColumn} ${s.beyond()} #{s.number})
                </when>
                <otherwise>and ${s.numberColumn} ${s.beyond()} #{s.number}</otherwise>
              </choose>
            </if>
            """;

    String ORDER = """
            order by <if test="s.sortedByColumn()">${s.column} ${s.direction()},</if> ${s.numberColumn} ${s.direction()}
            limit #{limit}
            """;

    String COLUMNS = """
            select c.*, c.case_number as number, c.procedure_key as procedure, c.region_code as region,
                (select h.name from department h where h.code = c.handling_department) as handling_name
            """;

    @Select("<script>" + COLUMNS + " from case_file c <where>" + "<if test='f.byDepartment()'>" + OF_DEPARTMENT
            + "</if>" + FILTER + BEYOND + "</where>" + ORDER + "</script>")
    List<CaseFile> rows(@Param("f") CaseListFilter filter, @Param("s") CaseSlice slice, int limit);

    /** The same, read along the department's part in the cases: each case once, whatever parts it has. */
    @Select("<script>" + COLUMNS + """
            from case_party p join case_file c on c.case_number = p.case_number
            where p.department_code = #{f.department}
              and not exists (select 1 from case_party q where q.case_number = p.case_number
                              and q.department_code = p.department_code and q.part &lt; p.part)
            """ + FILTER + BEYOND + ORDER + "</script>")
    List<CaseFile> rowsOfDepartment(@Param("f") CaseListFilter filter, @Param("s") CaseSlice slice, int limit);

    @Select("<script>select count(*) from case_file c <where>" + "<if test='f.byDepartment()'>" + OF_DEPARTMENT
            + "</if>" + FILTER + "</where></script>")
    long count(@Param("f") CaseListFilter filter);

    /** No more than so many. */
    @Select("<script>select count(*) from (select 1 as one from case_file c <where>"
            + "<if test='f.byDepartment()'>" + OF_DEPARTMENT + "</if>" + FILTER
            + "</where> limit #{most}) as counted</script>")
    long countUpTo(@Param("f") CaseListFilter filter, int most);

    @Select("""
            select count(*) from (select distinct case_number from case_party where department_code = #{department}
            limit #{most}) as counted
            """)
    long countOfDepartment(String department, int most);

    @Select("select exists (select 1 from case_file where case_number = #{number})")
    boolean exists(String number);

    /**
     * Cases that the words find, but no more than so many. PostgreSQL finds the texts by an index over their pieces; each other
     * way in which words find a case has an index too.
     */
    @Select("<script>select case_number from ((select c.case_number from case_file c where "
            + "<if test=\"_databaseId == 'PostgreSQL'\">case_grams(" + WORDS
            + ") @@ (select sought_case_grams(#{pattern})) and</if> " + WORDS + """
             like #{pattern} escape '!' limit #{most})
            union
            (select c.case_number from case_file c where c.applicant_person in (
               select h.id from person h where lower(h.name) like #{pattern} escape '!') limit #{most})
            union
            (select distinct k.case_number from case_decision k where k.decided_by in (
               select h.id from person h where lower(h.name) like #{pattern} escape '!') limit #{most})
            <if test="!named.isEmpty()">
              union
              (select c.case_number from case_file c where c.handling_department in
               <foreach collection="named" item="code" open="(" separator="," close=")">#{code}</foreach> limit #{most})
              union
              (select c.case_number from case_file c where c.applicant_department in
               <foreach collection="named" item="code" open="(" separator="," close=")">#{code}</foreach> limit #{most})
            </if>
            <if test="!taken.isEmpty()">
              union
              (select c.case_number from case_file c where c.case_number in
               <foreach collection="taken" item="number" open="(" separator="," close=")">#{number}</foreach>)
            </if>
            ) as found limit #{most}</script>
            """)
    List<String> found(String pattern, List<String> named, List<String> taken, int most);

    /**
     * How many of the cases that are read first have the words in their texts, but no more than so many. Only where words are
     * expected in so great a share of all cases that this is faster than to ask the index, which has to list them all; else 0.
     */
    @Select("<script><choose><when test=\"_databaseId == 'PostgreSQL'\">" + """
            select count(*) from (select 1 as one from (
              select c.subject, c.case_number, c.applicant_name from case_file c
              where (select case_share(#{pattern})) &gt;= #{share} limit #{read}) c
            where\s""" + WORDS + """
             like #{pattern} escape '!' limit #{most}) as counted
            </when><otherwise>select 0</otherwise></choose></script>
            """)
    long countCommon(String pattern, double share, int read, int most);

    /** Who bears a name with these words. */
    @Select("select id from person where lower(name) like #{pattern} escape '!' limit #{limit}")
    List<String> people(String pattern, int limit);

    /** The name of an account's owner. */
    record Name(String id, String name) {}

    @Select("""
            <script>select id, name from person where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach></script>
            """)
    List<Name> names(Collection<String> ids);
}
