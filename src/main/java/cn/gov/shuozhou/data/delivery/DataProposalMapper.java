package cn.gov.shuozhou.data.delivery;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Uploads that wait to be confirmed, and the keys by which they are compared. */
@Mapper
interface DataProposalMapper {

    @Insert("""
            insert into data_proposal (resource_id, data_set_id, base_id, rows_before, keys_gone, keys_added, keys_changed,
              warning_total, warnings)
            values (#{resourceId}, #{dataSetId}, #{baseId}, #{rowsBefore}, #{keysGone}, #{keysAdded}, #{keysChanged},
              #{warningTotal}, #{warnings})
            """)
    void insert(
            long resourceId,
            long dataSetId,
            @Nullable Long baseId,
            long rowsBefore,
            @Nullable Long keysGone,
            @Nullable Long keysAdded,
            @Nullable Long keysChanged,
            long warningTotal,
            String warnings);

    @Update("""
            update data_set set state = 'PROPOSED', row_total = #{rows}, changed_at = #{now}
            where id = #{dataSetId} and state = 'LOADING'
            """)
    int propose(long dataSetId, long rows, LocalDateTime now);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("""
            select s.id as data_set_id, s.resource_id, s.version, s.row_total as rows_now, s.loaded_at as uploaded_at,
              s.loaded_by as uploaded_by, s.loaded_by_name as uploaded_by_name, s.source_file as file_name, p.base_id,
              (select base.version from data_set base where base.id = p.base_id) as base_version, p.rows_before, p.keys_gone, p.keys_added, p.keys_changed, p.warning_total, p.warnings
            from data_proposal p join data_set s on s.id = p.data_set_id
            where p.resource_id = #{resourceId} and s.state = 'PROPOSED'
            """)
    @Nullable
    DataProposal find(long resourceId);

    @Delete("delete from data_proposal where data_set_id = #{dataSetId}")
    void delete(long dataSetId);

    @Select("select item_id from data_key where resource_id = #{resourceId} order by item_id")
    List<Long> keys(long resourceId);

    /** What was compared by another key. */
    @Delete("""
            delete from data_difference
            where complete and from_set in (select id from data_set where resource_id = #{resourceId})
            """)
    void deleteDifferences(long resourceId);

    @Delete("delete from data_key where resource_id = #{resourceId}")
    void deleteKeys(long resourceId);

    @Insert("insert into data_key (resource_id, item_id) values (#{resourceId}, #{itemId})")
    void insertKey(long resourceId, long itemId);
}
