package cn.gov.shuozhou.data.catalog.county;

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

/** Rows of comments; every reading statement names the reader's scope. Columns stand in the order of the record's parts. */
@Mapper
interface CommentMapper {

    /** Receives the number the database gives a new row. */
    final class NewKey {

        long id;
    }

    /** How many comments a department has received, and how many of them it has not answered. */
    record Tally(String departmentCode, long total, long unanswered) {}

    String COLUMNS = """
            select c.id, c.department_code, d.name as department_name, g.name as region_name, c.resource_id,
              r.name as resource_name, c.text, c.written_by, c.written_by_name, c.written_at, c.answer, c.answered_by_name,
              c.answered_at
            from
            """;

    String JOINS = """
             c join department d on d.code = c.department_code
              join region g on g.code = d.region_code left join resource r on r.id = c.resource_id
            """;

    String SCOPE = """
            where 1 = 1
            <if test="scope.region() != null">
              and c.department_code in (select code from department where region_code = #{scope.region} and level = 'COUNTY')
            </if>
            <if test="scope.department() != null">and c.department_code = #{scope.department}</if>
            """;

    /** Other tables are asked only for words. */
    String FILTERED = """
            <bind name="sought" value="filter.sought()"/>
            <bind name="wanted" value="filter.departmentCode()"/>
            from catalog_comment
            <choose>
              <when test="sought.isEmpty()">c</when>
              <otherwise>
            """ + JOINS + "</otherwise></choose>" + SCOPE + """
            <if test="wanted != null">and c.department_code = #{wanted}</if>
            <if test="filter.state() != null and filter.state().name() == 'OPEN'">and c.answered_at is null</if>
            <if test="filter.state() != null and filter.state().name() == 'ANSWERED'">and c.answered_at is not null</if>
            """ + SearchText.FOUND_IN
            + "c.text, c.answer, d.name, r.name" + SearchText.END;

    String NEWEST = " order by c.written_at desc, c.id desc ";

    @Select("<script>" + COLUMNS + "(select c.* " + FILTERED + NEWEST + "limit #{limit} offset #{offset})" + JOINS
            + NEWEST + "</script>")
    List<CatalogComment> list(CommentScope scope, CommentFilter filter, int limit, long offset);

    /** No more than so many. */
    @Select("<script>select count(*) from (select 1 as one " + FILTERED + " limit #{most}) as counted</script>")
    long count(CommentScope scope, CommentFilter filter, int most);

    @Select("<script>" + COLUMNS + "catalog_comment" + JOINS + SCOPE + "and c.id = #{id}</script>")
    @Nullable
    CatalogComment find(CommentScope scope, long id);

    /** Of the departments of the counties that have received any. */
    @Select("""
            select * from (
              select d.code as department_code,
                (select count(*) from catalog_comment c where c.department_code = d.code) as total,
                (select count(*) from catalog_comment c where c.department_code = d.code and c.answered_at is null)
                  as unanswered
              from department d where d.level = 'COUNTY') counted
            where total > 0
            """)
    List<Tally> tallies();

    /** Lets nobody else comment on the department until this transaction ends. */
    @Select("select code from department where code = #{department} for update")
    String hold(@Param("department") String department);

    /** When the person has written the same to the department before. */
    @Nullable
    @Select("""
            <script>
            select max(written_at) from catalog_comment
            where department_code = #{department} and written_by = #{personId} and text = #{text}
            <choose>
              <when test="resourceId != null">and resource_id = #{resourceId}</when>
              <otherwise>and resource_id is null</otherwise>
            </choose>
            </script>
            """)
    LocalDateTime writtenBefore(String department, @Nullable Long resourceId, String text, String personId);

    @Insert("""
            insert into catalog_comment (department_code, resource_id, text, written_by, written_by_name, written_at)
            values (#{department}, #{resourceId}, #{text}, #{personId}, #{personName}, #{now})
            """)
    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    void insert(
            NewKey key,
            String department,
            @Nullable Long resourceId,
            String text,
            String personId,
            String personName,
            LocalDateTime now);

    @Update("""
            update catalog_comment set answer = #{answer}, answered_by_name = #{personName}, answered_at = #{now}
            where id = #{id} and answered_at is null
            """)
    int answer(long id, String answer, String personName, LocalDateTime now);
}
