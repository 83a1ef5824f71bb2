package cn.gov.shuozhou.data.catalog;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of catalog_draft. */
@Mapper
interface CatalogDraftMapper {

    String COLUMNS = "id, code, department_code, name, resource_id, base_version, updated_by, updated_at, case_number,"
            + " locked, revision";

    /** Two old names may have the same key; then the one written exactly so comes first. */
    String NAMED = """
             from catalog_draft where department_code = #{department} and (name_key = #{key} or name = #{name})
            order by case when name = #{name} then 0 else 1 end, code limit 1
            """;

    @Select("select " + COLUMNS + " from catalog_draft where department_code = #{department} order by updated_at desc, "
            + "code limit #{limit} offset #{offset}")
    List<CatalogDraft> page(String department, int limit, long offset);

    @Select("select count(*) from catalog_draft where department_code = #{department}")
    long count(String department);

    @Select("select " + COLUMNS + " from catalog_draft where department_code = #{department} order by code")
    List<CatalogDraft> all(@Param("department") String department);

    @Select("select count(*) from catalog_draft where code = #{code} and department_code <> #{department}")
    long countOfOthers(String code, String department);

    @Nullable
    @Select("select " + COLUMNS + " from catalog_draft where code = #{code} and department_code = #{department}")
    CatalogDraft byCode(String code, String department);

    @Nullable
    @Select("select " + COLUMNS + " from catalog_draft where id = #{id} and department_code = #{department}")
    CatalogDraft byId(long id, String department);

    @Nullable
    @Select("select " + COLUMNS + NAMED)
    CatalogDraft byName(String department, String name, String key);

    @Select(
            "select count(*) from catalog_unfinished u join catalog_draft d on d.id = u.draft_id where d.code = #{code}")
    int countUnfinished(@Param("code") String code);

    @Select("select " + COLUMNS + " from catalog_draft where case_number = #{caseNumber} order by code")
    List<CatalogDraft> ofCase(@Param("caseNumber") String caseNumber);

    @Update("""
            update catalog_draft set case_number = #{caseNumber}, locked = true
            where code = #{code} and department_code = #{department} and not locked
              and (case_number is null or case_number = #{caseNumber})
            """)
    int lock(String code, String department, String caseNumber);

    @Update("update catalog_draft set locked = false where case_number = #{caseNumber}")
    void unlock(@Param("caseNumber") String caseNumber);

    @Update("""
            update catalog_draft set locked = true
            where case_number = #{caseNumber} and not locked and updated_at <= #{unchangedSince}
              and id not in (select u.draft_id from catalog_unfinished u where u.draft_id is not null)
            """)
    int lockAgain(String caseNumber, LocalDateTime unchangedSince);

    @Update("update catalog_draft set case_number = null, locked = false where case_number = #{caseNumber}")
    void release(@Param("caseNumber") String caseNumber);

    @Delete("delete from catalog_draft where case_number = #{caseNumber}")
    void remove(@Param("caseNumber") String caseNumber);

    @Nullable
    @Select("select content from catalog_draft where code = #{code}")
    String content(String code);

    @Nullable
    @Select("select code" + NAMED)
    String codeOf(String department, String name, String key);

    @Delete("""
            delete from catalog_draft
            where code = #{code} and department_code = #{department} and case_number is null
            """)
    int delete(String code, String department);

    @Update("""
            update catalog_draft set code = #{code}, name = #{name}, name_key = #{nameKey}, resource_id = #{resourceId},
              base_version = #{baseVersion}, content = #{content}, updated_by = #{personId}, updated_at = #{now},
              revision = revision + 1
            where id = #{id} and revision = #{revision} and not locked
            """)
    int update(
            long id,
            int revision,
            String code,
            String name,
            String nameKey,
            @Nullable Long resourceId,
            @Nullable Integer baseVersion,
            String content,
            String personId,
            LocalDateTime now);

    @Insert("""
            insert into catalog_draft (code, department_code, name, resource_id, base_version, content, updated_by,
              updated_at, name_key)
            values (#{code}, #{department}, #{name}, #{resourceId}, #{baseVersion}, #{content}, #{personId}, #{now}, #{nameKey})
            """)
    void insert(
            String code,
            String department,
            String name,
            String nameKey,
            @Nullable Long resourceId,
            @Nullable Integer baseVersion,
            String content,
            String personId,
            LocalDateTime now);
}
