package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.SealedTable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of edited cells. Columns stand in the order of the records' parts. */
@Mapper
interface CellMapper extends SealedTable<StoredCell> {

    String CELLS = "select edit_id, row_no, item_id, key_id, content from correction_cell ";

    String EDITS = """
            select e.id, e.data_set_id, e.prepared_by, p.name as prepared_by_name, e.prepared_at, e.version
            from correction_edit e join person p on p.id = e.prepared_by
            """;

    /**
     * What somebody has prepared.
     *
     * @param dataSetId the data set whose rows are meant
     * @param version the version of the data that it has made; null until it is carried out
     */
    record Edit(
            long id,
            long dataSetId,
            String preparedBy,
            String preparedByName,
            LocalDateTime preparedAt,
            @Nullable Integer version) {}

    @Override
    default String what() {
        return "校核修改";
    }

    /** What waits to be carried out. */
    @Nullable
    @Select(EDITS + "where e.case_number = #{caseNumber} and e.version is null")
    Edit prepared(@Param("caseNumber") String caseNumber);

    @Select(EDITS + "where e.case_number = #{caseNumber} and e.version is not null order by e.id")
    List<Edit> applied(@Param("caseNumber") String caseNumber);

    @Insert("""
            insert into correction_edit (case_number, data_set_id, prepared_by, prepared_at)
            values (#{caseNumber}, #{dataSetId}, #{person}, #{now})
            """)
    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    void insert(
            String caseNumber, long dataSetId, String person, LocalDateTime now, @Param("key") Map<String, Long> key);

    @Update("update correction_edit set version = #{version} where id = #{id}")
    void apply(long id, int version);

    @Delete("delete from correction_edit where id = #{id}")
    void delete(@Param("id") long id);

    @Insert("""
            insert into correction_cell (edit_id, row_no, item_id, key_id, content)
            values (#{editId}, #{rowNo}, #{itemId}, #{keyId}, #{content})
            """)
    void insertCell(StoredCell cell);

    @Delete("delete from correction_cell where edit_id = #{id}")
    void deleteCells(@Param("id") long id);

    @Select(CELLS + "where edit_id = #{id} order by row_no, item_id")
    List<StoredCell> cells(@Param("id") long id);

    @Override
    @Select("<script>" + CELLS + """
            where key_id &lt;&gt; #{keyId}
            <if test="last != null">
              and (edit_id, row_no, item_id) &gt; (#{last.editId}, #{last.rowNo}, #{last.itemId})
            </if>
            order by edit_id, row_no, item_id limit #{limit}
            </script>
            """)
    List<StoredCell> underOtherKey(String keyId, @Nullable StoredCell last, int limit);

    @Override
    @Update("""
            update correction_cell set key_id = #{sealed.keyId}, content = #{sealed.bytes}
            where edit_id = #{stored.editId} and row_no = #{stored.rowNo} and item_id = #{stored.itemId}
              and key_id = #{stored.keyId}
            """)
    int renew(StoredCell stored, Sealed sealed);
}
