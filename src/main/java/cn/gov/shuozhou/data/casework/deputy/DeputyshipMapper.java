package cn.gov.shuozhou.data.casework.deputy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of who does whose tasks. */
@Mapper
interface DeputyshipMapper {

    String ROWS = """
            select s.id, s.principal, p.name as principal_name, s.deputy, d.name as deputy_name, s.department_code,
                s.procedure_key as procedure, s.begins_on, s.ends_on, s.with_present, s.registered_at, s.revoked_at,
                (select r.name from person r where r.id = s.revoked_by) as revoked_by_name
            from deputyship s join person p on p.id = s.principal join person d on d.id = s.deputy
            """;

    /** Nobody else registers one of these people until the transaction ends. */
    @Select("""
            <script>select id from person where id in
            <foreach item="one" collection="people" open="(" separator="," close=")">#{one}</foreach>
            order by id for update</script>
            """)
    List<String> lock(@Param("people") Collection<String> people);

    @Insert("""
            insert into deputyship (principal, deputy, department_code, procedure_key, begins_on, ends_on, with_present,
                registered_at, begin_told, end_told)
            values (#{principal}, #{w.deputy}, #{department}, #{w.procedure}, #{w.from}, #{w.until}, #{w.present}, #{now},
                #{told}, false)
            """)
    void insert(String principal, String department, @Param("w") WantedDeputy wanted, boolean told, LocalDateTime now);

    @Select(ROWS + "where s.id = #{id}")
    @Nullable
    Deputyship find(long id);

    /** Those that are not over in which the person is one of the two. */
    @Select(ROWS + """
            where s.revoked_at is null and s.ends_on >= #{today} and (s.principal = #{person} or s.deputy = #{person})
            order by s.begins_on, s.id
            """)
    List<Deputyship> open(String person, LocalDate today);

    @Select(ROWS + """
            where s.deputy = #{deputy} and s.revoked_at is null and s.begins_on <= #{today} and s.ends_on >= #{today}
            order by s.id
            """)
    List<Deputyship> running(String deputy, LocalDate today);

    /** Of one person, or of a whole department; what is open first, then the newest. */
    @Select("""
            <script>
            """ + ROWS + """
            where <choose>
              <when test="department != null">s.department_code = #{department}</when>
              <otherwise>(s.principal = #{person} or s.deputy = #{person})</otherwise>
            </choose>
            order by case when s.revoked_at is null and s.ends_on &gt;= #{today} then 0 else 1 end, s.begins_on desc, s.id desc
            limit #{most}</script>
            """)
    List<Deputyship> list(String person, @Nullable String department, LocalDate today, int most);

    @Update("""
            update deputyship set revoked_at = #{now}, revoked_by = #{by}, end_told = true
            where id = #{id} and revoked_at is null and ends_on >= #{today}
            """)
    int revoke(long id, String by, LocalDate today, LocalDateTime now);

    @Select(ROWS + """
            where s.revoked_at is null and not s.begin_told and s.begins_on <= #{today} and s.ends_on >= #{today}
            order by s.id
            """)
    List<Deputyship> begun(LocalDate today);

    @Select(ROWS + "where s.revoked_at is null and not s.end_told and s.ends_on < #{today} order by s.id")
    List<Deputyship> ended(LocalDate today);

    @Update("update deputyship set begin_told = true where id = #{id}")
    void beginTold(long id);

    @Update("update deputyship set end_told = true where id = #{id}")
    void endTold(long id);
}
