package cn.gov.shuozhou.data.catalog.exchange;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of catalog_import and what belongs to it. */
@Mapper
interface CatalogImportMapper {

    String COLUMNS =
            "id, person_id, department_code, file_name, state, rows_read, errors, warnings, problem, created_at";

    String PREVIEW = "position, row_no, change, code, classification, name, item_count, resource_id, base_version, "
            + "differences, replaces_id, replaces_revision";

    /** A resource of an import as its preview shows it. */
    record Preview(
            int position,
            int rowNo,
            ImportedResource.Change change,
            String code,
            String classification,
            String name,
            int itemCount,
            @Nullable Long resourceId,
            @Nullable Integer baseVersion,
            String differences,
            @Nullable Long replacesId,
            @Nullable Integer replacesRevision) {}

    /** One line of a count. */
    record ChangeCount(ImportedResource.Change change, int total) {}

    @Insert("""
            insert into catalog_import (id, person_id, department_code, file_name, content, state, rows_read, errors,
              warnings, created_at, touched_at)
            values (#{id}, #{personId}, #{department}, #{fileName}, #{content}, 'WAITING', 0, 0, 0, #{now}, #{now})
            """)
    void insert(String id, String personId, String department, String fileName, byte[] content, LocalDateTime now);

    @Nullable
    @Select("select " + COLUMNS + " from catalog_import where id = #{id} and person_id = #{personId} "
            + "and department_code = #{department} and created_at >= #{since}")
    CatalogImport find(String id, String personId, String department, LocalDateTime since);

    @Select("select " + COLUMNS + " from catalog_import where person_id = #{personId} "
            + "and department_code = #{department} and created_at >= #{since} order by created_at desc, id")
    List<CatalogImport> ofPerson(String personId, String department, LocalDateTime since);

    @Select("""
            select id from catalog_import
            where state = 'WAITING' or (state = 'READING' and touched_at < #{lost}) order by created_at, id
            """)
    List<String> waiting(@Param("lost") LocalDateTime lost);

    @Update("""
            update catalog_import set state = 'READING', rows_read = 0, touched_at = #{now}, attempts = attempts + 1
            where id = #{id} and (state = 'WAITING' or (state = 'READING' and touched_at < #{lost}))
            """)
    int claim(String id, LocalDateTime now, LocalDateTime lost);

    /** What was begun so often and never came to an end takes whoever reads it down with it. */
    @Update("""
            update catalog_import set state = 'REFUSED', rows_read = 0, problem = #{problem}, touched_at = #{now}
            where state = 'READING' and attempts >= #{most} and touched_at < #{lost}
            """)
    int giveUp(String problem, int most, LocalDateTime now, LocalDateTime lost);

    @Select("select " + COLUMNS + " from catalog_import where id = #{id}")
    CatalogImport claimed(String id);

    /** One column; the row's record does not carry it about. */
    record File(byte[] content) {}

    @Select("select content from catalog_import where id = #{id}")
    File file(String id);

    @Update("update catalog_import set rows_read = #{rows}, touched_at = #{now} where id = #{id} and state = 'READING'")
    void progress(String id, int rows, LocalDateTime now);

    @Update("""
            update catalog_import set state = #{state}, rows_read = #{rows}, errors = #{errors}, warnings = #{warnings},
              problem = #{problem}, touched_at = #{now}
            where id = #{id} and state = 'READING'
            """)
    int finish(
            String id,
            CatalogImport.State state,
            int rows,
            int errors,
            int warnings,
            @Nullable String problem,
            LocalDateTime now);

    @Update("update catalog_import set state = 'CONFIRMED' where id = #{id} and state = 'CHECKED' and errors = 0")
    int confirm(String id);

    @Insert("""
            insert into catalog_import_finding (import_id, position, severity, sheet, row_no, column_no, column_name,
              sentence)
            values (#{id}, #{position}, #{finding.severity}, #{finding.sheet}, #{finding.row}, #{finding.column},
              #{finding.columnName}, #{finding.sentence})
            """)
    void insertFinding(String id, int position, Finding finding);

    @Select("""
            select severity, sheet, row_no as "row", column_no as "column", column_name, sentence
            from catalog_import_finding where import_id = #{id} order by position limit #{limit} offset #{offset}
            """)
    List<Finding> findings(String id, int limit, long offset);

    @Select("select count(*) from catalog_import_finding where import_id = #{id}")
    long countFindings(@Param("id") String id);

    @Insert("""
            insert into catalog_import_resource (import_id, position, row_no, change, code, classification, name,
              item_count, resource_id, base_version, differences, replaces_id, replaces_revision, content)
            values (#{id}, #{position}, #{resource.row}, #{resource.change}, #{code}, #{resource.classification},
              #{resource.content.resource.name}, #{items}, #{resource.resourceId}, #{resource.baseVersion},
              #{resource.differences}, #{resource.replaces.id}, #{resource.replaces.revision}, #{content})
            """)
    void insertResource(String id, int position, String code, int items, ImportedResource resource, String content);

    @Select("select " + PREVIEW + " from catalog_import_resource where import_id = #{id} order by "
            + "case change when 'NEW' then 1 when 'CHANGED' then 2 else 3 end, position "
            + "limit #{limit} offset #{offset}")
    List<Preview> resources(String id, int limit, long offset);

    /** New and changed ones; those that bring their code come first, so that no other is given it. */
    @Select("select " + PREVIEW + " from catalog_import_resource where import_id = #{id} and change <> 'UNCHANGED' "
            + "order by case when classification = '' then 1 else 2 end, position limit #{limit} offset #{offset}")
    List<Preview> toKeep(String id, int limit, long offset);

    @Select("select change, count(*) as total from catalog_import_resource where import_id = #{id} group by change")
    List<ChangeCount> counts(String id);

    @Select("select content from catalog_import_resource where import_id = #{id} and position = #{position}")
    String content(String id, int position);

    @Delete("delete from catalog_import where id = #{id} and person_id = #{personId}")
    int delete(String id, String personId);

    @Delete("delete from catalog_import where created_at < #{since}")
    void expire(@Param("since") LocalDateTime since);
}
