package cn.gov.shuozhou.data.catalog.compile;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of catalog_unfinished. */
@Mapper
interface UnfinishedMapper {

    String SELECT = "select id, department_code, draft_id, resource_id, name, typed, revision, updated_by, updated_at"
            + " from catalog_unfinished where ";

    @Nullable
    @Select(SELECT + "id = #{id} and department_code = #{department}")
    Unfinished find(String id, String department);

    @Nullable
    @Select(SELECT + "draft_id = #{draftId}")
    Unfinished ofDraft(@Param("draftId") long draftId);

    @Nullable
    @Select(SELECT + "resource_id = #{resourceId}")
    Unfinished ofResource(@Param("resourceId") long resourceId);

    @Insert("""
            insert into catalog_unfinished (id, department_code, draft_id, resource_id, name, typed, revision,
              updated_by, updated_at)
            values (#{id}, #{department}, #{draftId}, #{resourceId}, #{name}, #{typed}, 1, #{personId},
              #{now})
            """)
    void insert(
            String id,
            String department,
            @Nullable Long draftId,
            @Nullable Long resourceId,
            String name,
            String typed,
            String personId,
            LocalDateTime now);

    @Update("""
            update catalog_unfinished set name = #{name}, typed = #{typed}, revision = revision + 1,
              updated_by = #{personId}, updated_at = #{now}, reminded_at = null
            where id = #{id} and revision = #{revision}
            """)
    int update(String id, int revision, String name, String typed, String personId, LocalDateTime now);

    @Delete("""
            delete from catalog_unfinished
            where id = #{id} and revision = #{revision} and department_code = #{department}
            """)
    int deleteSeen(String id, int revision, String department);

    /** Who has laid it aside so far. */
    @Select("select person_id from catalog_unfinished_compiler where unfinished_id = #{id} order by person_id")
    List<String> compilers(@Param("id") String id);

    @Insert("""
            insert into catalog_unfinished_compiler (unfinished_id, person_id)
            select u.id, #{personId} from catalog_unfinished u
            where u.id = #{id} and not exists (
              select 1 from catalog_unfinished_compiler c where c.unfinished_id = u.id and c.person_id = #{personId})
            """)
    void noteCompiler(String id, String personId);

    /** Forms not edited since this day whose compilers have not been reminded. */
    @Select(SELECT + "updated_at < #{since} and reminded_at is null order by updated_at, id limit #{most}")
    List<Unfinished> forgotten(LocalDateTime since, int most);

    /** Marks the form as reminded; 0 when it has been edited or reminded of meanwhile. */
    @Update("""
            update catalog_unfinished set reminded_at = #{now}
            where id = #{id} and revision = #{revision} and reminded_at is null
            """)
    int remind(String id, int revision, LocalDateTime now);

    @Delete("delete from catalog_unfinished where id = #{id} and department_code = #{department}")
    int delete(String id, String department);
}
