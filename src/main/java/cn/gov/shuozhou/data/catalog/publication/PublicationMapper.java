package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.catalog.CaseTallies;
import cn.gov.shuozhou.data.catalog.ReaderScope;
import cn.gov.shuozhou.data.search.SearchText;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of publications, what they publish and who has compiled it. */
@Mapper
interface PublicationMapper {

    /** In which case a draft was last. */
    record LastCase(String code, String caseNumber) {}

    String COLUMNS = "select c.*, d.name as department_name, p.name as submitted_by_name from ";

    String JOINS = " c join department d on d.code = c.department_code join person p on p.id = c.submitted_by ";

    String SELECT = COLUMNS + "catalog_publication" + JOINS;

    /** Other tables are asked only for words. */
    String FILTERED = """
            <bind name="sought" value="f.sought()"/>
            <bind name="department" value="s.department()"/>
            <bind name="region" value="s.region()"/>
            <bind name="asked" value="f.asked()"/>
            <bind name="status" value="f.status()"/>
            from catalog_publication c
            <if test="!sought.isEmpty()">join department d on d.code = c.department_code</if>
            <where>
              <if test="department != null">and c.department_code = #{department}</if>
              <if test="region != null">
                and c.department_code in (select code from department where region_code = #{region} and level = 'COUNTY')
              </if>
              <if test="asked != null">and c.department_code = #{asked}</if>
              <if test="status != null">and c.status = #{status}</if>
              <if test="f.overdueOnly()">
                and exists (select 1 from case_overdue o where o.case_number = c.case_number and o.voided_at is null)
              </if>
            """ + SearchText.FOUND_IN + """
              c.subject, c.case_number, d.name, (select string_agg(r.name || ' ' || r.code, ' ')
                from catalog_publication_resource r where r.case_number = c.case_number)
            """ + SearchText.END + "</where>";

    String NEWEST = " order by c.submitted_at desc, c.id desc ";

    @Nullable
    @Select(SELECT + " where c.case_number = #{caseNumber}")
    Publication find(@Param("caseNumber") String caseNumber);

    /** Keeps others who decide on the case waiting until this transaction ends. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select id from catalog_publication where case_number = #{caseNumber} for update")
    @Nullable
    Long hold(@Param("caseNumber") String caseNumber);

    @Select("<script>" + COLUMNS + "(select c.* " + FILTERED + NEWEST + "limit #{limit} offset #{offset})" + JOINS
            + NEWEST + "</script>")
    List<Publication> list(@Param("f") PublicationFilter filter, @Param("s") ReaderScope scope, int limit, int offset);

    /** No more than so many. */
    @Select("<script>select count(*) from (select 1 as one " + FILTERED + " limit #{most}) as counted</script>")
    long count(@Param("f") PublicationFilter filter, @Param("s") ReaderScope scope, int most);

    @Select("<script>" + SELECT + """
            where c.department_code = #{department} and c.status in
            <foreach collection="statuses" item="status" open="(" separator="," close=")">#{status}</foreach>
            order by c.submitted_at desc limit #{most}</script>
            """)
    List<Publication> open(String department, Collection<PublicationStatus> statuses, int most);

    @Select("""
            select * from (
              select d.code as department_code,
                (select count(*) from catalog_publication c where c.department_code = d.code) as total,
                (select count(*) from catalog_publication c where c.department_code = d.code and c.closed_at is null) as open
              from department d where d.level = 'COUNTY') counted
            where total > 0
            """)
    List<CaseTallies.Tally> tallies();

    @Insert("""
            insert into catalog_publication (case_number, department_code, subject, status, round, note, warning_reason,
                submitted_by, submitted_at)
            values (#{caseNumber}, #{department}, #{subject}, 'REVIEWING', 1, #{note}, #{reason}, #{person}, #{now})
            """)
    void insert(
            String caseNumber,
            String department,
            String subject,
            @Nullable String note,
            @Nullable String reason,
            String person,
            LocalDateTime now);

    @Update("""
            update catalog_publication set status = 'REVIEWING', round = round + 1, subject = #{subject}, note = #{note},
                warning_reason = #{reason}, submitted_by = #{person}, submitted_at = #{now}
            where case_number = #{caseNumber} and status = 'CORRECTING'
            """)
    int resubmit(
            String caseNumber,
            String subject,
            @Nullable String note,
            @Nullable String reason,
            String person,
            LocalDateTime now);

    @Update("update catalog_publication set status = #{to} where case_number = #{caseNumber} and closed_at is null")
    int move(String caseNumber, PublicationStatus to);

    @Update("""
            update catalog_publication set status = #{to}, closed_at = #{now}
            where case_number = #{caseNumber} and closed_at is null
            """)
    int close(String caseNumber, PublicationStatus to, LocalDateTime now);

    @Insert(
            "insert into catalog_publication_resource (case_number, code, name) values (#{caseNumber}, #{code}, #{name})")
    void insertResource(String caseNumber, String code, String name);

    /** The last case of each of these drafts, of those that have been in any. */
    @Select("""
            <script>
            select code, max(case_number) as case_number from catalog_publication_resource
            where code in <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach>
            group by code order by code
            </script>
            """)
    List<LastCase> lastCases(@Param("codes") Collection<String> codes);

    @Delete("delete from catalog_publication_resource where case_number = #{caseNumber}")
    void deleteResources(@Param("caseNumber") String caseNumber);

    @Update("""
            update catalog_publication_resource set resource_id = #{resourceId}
            where case_number = #{caseNumber} and code = #{code}
            """)
    void notePublished(String caseNumber, String code, long resourceId);

    @Select("""
            select code, name, resource_id from catalog_publication_resource where case_number = #{caseNumber} order by code
            """)
    List<PublicationResource> resources(@Param("caseNumber") String caseNumber);

    @Insert("insert into catalog_publication_compiler (case_number, person_id) values (#{caseNumber}, #{person})")
    void insertCompiler(String caseNumber, String person);

    @Select("""
            select p.name from catalog_publication_compiler c join person p on p.id = c.person_id
            where c.case_number = #{caseNumber} order by p.name, p.id
            """)
    List<String> compilerNames(@Param("caseNumber") String caseNumber);

    @Select("select person_id from catalog_publication_compiler where case_number = #{caseNumber}")
    List<String> compilers(@Param("caseNumber") String caseNumber);
}
