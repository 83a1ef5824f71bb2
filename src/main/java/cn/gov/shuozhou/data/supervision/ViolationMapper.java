package cn.gov.shuozhou.data.supervision;

import cn.gov.shuozhou.data.casework.history.CaseSelection;
import cn.gov.shuozhou.data.catalog.ReaderScope;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of findings; none is ever deleted. */
@Mapper
interface ViolationMapper {

    String COLUMNS = """
            select v.*, d.name as department_name,
                (select p.name from person p where p.id = v.decided_by) as decided_by_name
            from violation v join department d on d.code = v.department_code
            """;

    String FILTER = """
            <where>
              <if test="scope.department() != null">
                and (v.department_code = #{scope.department} or v.department_code in
                  (select c.code from department c where c.region_code = #{scope.region} and c.level = 'COUNTY'))
              </if>
              <if test="f.state() != null">and v.state = #{f.state}</if>
              <if test="f.item() != null">and v.item = #{f.item}</if>
              <if test="f.asked() != null"><bind name="asked" value="f.asked()"/>and v.department_code = #{asked}</if>
              <if test="f.onlyOpen()">and v.state = 'CONFIRMED' and v.rectification is null</if>
            </where>
            """;

    @Insert("""
            <script>
            insert into violation (department_code, item, source, source_key, evidence, provision, case_number, resource_id,
                happened_at, found_at, found_by, state) values
            <foreach collection="found" item="v" separator=",">
              (#{v.department}, #{v.item}, #{v.source}, #{v.sourceKey}, #{v.evidence}, #{v.provision}, #{v.caseNumber},
                #{v.resourceId}, #{v.happenedAt}, #{now}, #{v.foundBy}, 'FOUND')
            </foreach>
            </script>
            """)
    void insert(Collection<NewViolation> found, LocalDateTime now);

    /** What was found by the source before. */
    record Known(String sourceKey, ViolationState state) {}

    @Select("""
            <script>
            select source_key, state from violation where source = #{source} and source_key in
            <foreach collection="keys" item="key" open="(" separator="," close=")">#{key}</foreach>
            </script>
            """)
    List<Known> known(ViolationSource source, Collection<String> keys);

    @Select(COLUMNS + "where v.id = #{id}")
    @Nullable
    Violation find(long id);

    @Select(COLUMNS + "where v.source = #{source} and v.source_key = #{key}")
    @Nullable
    Violation ofSource(ViolationSource source, String key);

    @Select(COLUMNS + "where v.rectification = #{caseNumber} order by v.id")
    List<Violation> ofRectification(String caseNumber);

    @Select(
            "<script>" + COLUMNS + "where v.id in "
                    + "<foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach> order by v.id</script>")
    List<Violation> all(Collection<Long> ids);

    @Select("<script>" + COLUMNS + FILTER + " order by v.id desc limit #{limit} offset #{offset}</script>")
    List<Violation> list(@Param("f") ViolationFilter filter, @Param("scope") ReaderScope scope, int limit, int offset);

    @Select("<script>select count(*) from violation v " + FILTER + "</script>")
    long count(@Param("f") ViolationFilter filter, @Param("scope") ReaderScope scope);

    /** Those not confirmed within the days, as far as it was decided by the moment; in the order of the decisions. */
    @Select("<script>" + COLUMNS + """
            where v.state = 'DISMISSED' and v.rectification is null and v.decided_at &gt;= #{s.from}
              and v.decided_at &lt; #{before} and v.decided_at &lt;= #{moment}
            <if test="s.region != null and s.ofTheCity()">and d.level != 'COUNTY'</if>
            <if test="s.region != null and !s.ofTheCity()">and d.level = 'COUNTY' and d.region_code = #{s.region}</if>
            <if test="!s.departments.isEmpty()">and v.department_code in
              <foreach collection="s.departments" item="code" open="(" separator="," close=")">#{code}</foreach>
            </if>
            order by v.decided_at, v.id</script>
            """)
    List<Violation> dismissed(@Param("s") CaseSelection selection, LocalDateTime before, LocalDateTime moment);

    /** Until which moment this source has been looked through. */
    @Select("select max(happened_at) from violation where source = #{source}")
    @Nullable
    LocalDateTime lastHappened(ViolationSource source);

    @Update("""
            update violation set state = #{state}, reason = #{reason}, decided_by = #{person}, decided_at = #{now}
            where id = #{id} and state = 'FOUND'
            """)
    int decide(long id, ViolationState state, @Nullable String reason, String person, LocalDateTime now);

    /** What it was found by proved wrong. */
    @Update("""
            update violation set state = 'VOID', reason = #{reason}
            where source = #{source} and source_key = #{key} and state in ('FOUND', 'CONFIRMED')
            """)
    int close(ViolationSource source, String key, String reason);

    /** What proved wrong stands again. */
    @Update("""
            update violation set state = 'FOUND', reason = null, decided_by = null, decided_at = null, happened_at = #{at}
            where source = #{source} and source_key = #{key} and state = 'VOID' and rectification is null
            """)
    int reopen(ViolationSource source, String key, LocalDateTime at);

    @Update("""
            update violation set rectification = #{caseNumber}
            where id = #{id} and state = 'CONFIRMED' and rectification is null
            """)
    int take(long id, String caseNumber);

    @Update("""
            <script>
            update violation set put_right = id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            where rectification = #{caseNumber}
            </script>
            """)
    void verify(String caseNumber, Collection<Long> ids);

    @Update("""
            update violation set state = 'DISMISSED', reason = #{reason}
            where rectification = #{caseNumber} and state = 'CONFIRMED'
            """)
    void dismissAll(String caseNumber, String reason);
}
