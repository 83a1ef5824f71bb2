package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.catalog.ReaderScope;
import cn.gov.shuozhou.data.supervision.ViolationItem;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of 整改 cases and of what was said in them. */
@Mapper
interface RectificationMapper {

    String COLUMNS = """
            select r.*, d.name as department_name, p.name as opened_by_name
            from rectification r join department d on d.code = r.department_code left join person p on p.id = r.opened_by
            """;

    String SCOPE = """
              <if test="scope.department() != null">
                and (r.department_code = #{scope.department} or r.department_code in
                  (select c.code from department c where c.region_code = #{scope.region} and c.level = 'COUNTY'))
              </if>
            """;

    String FILTER = "<where>" + SCOPE + """
              <if test="f.status() != null">and r.status = #{f.status}</if>
              <if test="f.asked() != null"><bind name="asked" value="f.asked()"/>and r.department_code = #{asked}</if>
            </where>
            """;

    @Insert("""
            insert into rectification (case_number, department_code, opened_by, opened_at, demand, days, status, raised,
                start_words, continues, until)
            values (#{caseNumber}, #{department}, #{person}, #{now}, #{d.text}, #{d.days}, 'HEARING', #{s.raised}, #{s.reason},
                #{s.continues}, #{s.until})
            """)
    void insert(
            String caseNumber,
            String department,
            String person,
            LocalDateTime now,
            @Param("d") Demand demand,
            @Param("s") Start start);

    /** How many cases the department has had since then for one of these items that were not dismissed or revoked. */
    @Select("""
            <script>
            select count(distinct r.case_number) from rectification r join violation v on v.rectification = r.case_number
            where r.department_code = #{department} and r.opened_at &gt;= #{since} and r.status not in ('DISMISSED', 'REVOKED')
              and v.state = 'CONFIRMED' and v.item in
            <foreach collection="items" item="item" open="(" separator="," close=")">#{item}</foreach>
            </script>
            """)
    int repeats(String department, Collection<ViolationItem> items, LocalDateTime since);

    @Select(COLUMNS + "where r.case_number = #{caseNumber}")
    @Nullable
    Rectification find(String caseNumber);

    /** Nobody else acts on the case until this transaction ends. */
    @Select("select case_number from rectification where case_number = #{caseNumber} for update")
    @Nullable
    String hold(String caseNumber);

    @Select("<script>" + COLUMNS + FILTER
            + " order by r.opened_at desc, r.case_number desc limit #{limit} offset #{offset}</script>")
    List<Rectification> list(
            @Param("f") RectificationFilter filter, @Param("scope") ReaderScope scope, int limit, int offset);

    @Select("<script>" + COLUMNS + "<where>r.closed_at is null" + SCOPE + "</where> order by r.case_number</script>")
    List<Rectification> open(@Param("scope") ReaderScope scope);

    @Select("<script>" + COLUMNS + "<where>r.opened_at &gt;= #{moment}" + SCOPE
            + "</where> order by r.case_number</script>")
    List<Rectification> openedSince(LocalDateTime moment, @Param("scope") ReaderScope scope);

    @Select("<script>select count(*) from rectification r " + FILTER + "</script>")
    long count(@Param("f") RectificationFilter filter, @Param("scope") ReaderScope scope);

    @Update("update rectification set status = #{to} where case_number = #{caseNumber} and closed_at is null")
    int move(String caseNumber, RectificationState to);

    @Update("""
            update rectification set status = #{to}, closed_at = #{now} where case_number = #{caseNumber} and closed_at is null
            """)
    int close(String caseNumber, RectificationState to, LocalDateTime now);

    @Update("""
            update rectification set demand = #{demand}, days = #{days}, ordered = #{ordered}, extension_asked = null,
                extended_by = 0
            where case_number = #{caseNumber}
            """)
    void demand(String caseNumber, String demand, int days, boolean ordered);

    @Update("update rectification set extension_asked = #{days} where case_number = #{caseNumber}")
    void askExtension(String caseNumber, int days);

    @Update("""
            update rectification set extension_asked = null, extended_by = #{days} where case_number = #{caseNumber}
            """)
    void decideExtension(String caseNumber, int days);

    @Insert("""
            insert into rectification_entry (case_number, kind, verdict, text, person_id, person_name, department_name, entered_at)
            values (#{caseNumber}, #{e.kind}, #{e.verdict}, #{e.text}, #{e.personId}, #{e.personName}, #{e.departmentName},
                #{e.enteredAt})
            """)
    void enter(String caseNumber, @Param("e") Entry entry);

    @Select("""
            select kind, verdict, text, person_id, person_name, department_name, entered_at
            from rectification_entry where case_number = #{caseNumber} order by id
            """)
    List<Entry> entries(String caseNumber);
}
