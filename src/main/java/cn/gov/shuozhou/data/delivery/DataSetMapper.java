package cn.gov.shuozhou.data.delivery;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Which data sets there are. Columns stand in the order of the record's parts. */
@Mapper
interface DataSetMapper {

    String COLUMNS =
            "select id, resource_id, version, row_total, loaded_at, loaded_by, loaded_by_name, source_file, state,"
                    + " previous_id, remark from data_set ";

    @Insert("""
            insert into data_set (resource_id, version, row_total, loaded_at, loaded_by, loaded_by_name, source_file, state,
              changed_at, upload_id, increment_mark)
            select #{resourceId}, coalesce(max(version), 0) + 1, 0, #{now}, #{source.personId}, #{source.personName},
              #{source.fileName}, 'LOADING', #{now}, #{source.uploadId, jdbcType=BIGINT},
              #{source.increment, jdbcType=VARCHAR}
            from data_set where resource_id = #{resourceId}
            """)
    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    void open(long resourceId, LoadSource source, LocalDateTime now, Map<String, Long> key);

    /** Shows that it is still being filled; 0 when it was cleared away meanwhile. */
    @Update("update data_set set changed_at = #{now} where id = #{id} and state = 'LOADING'")
    int touch(long id, LocalDateTime now);

    /** How many versions that were in use came out of this file of changes. */
    @Select("""
            select count(*) from data_set where resource_id = #{resourceId} and increment_mark = #{mark}
              and state in ('CURRENT', 'SUPERSEDED', 'REMOVED')
            """)
    int cameOutOf(long resourceId, String mark);

    /** What an upload has left half filled. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select id from data_set where upload_id = #{uploadId} and state = 'LOADING'")
    List<Long> halfFilled(long uploadId);

    @Insert("""
            <script>
            insert into data_set_item (data_set_id, item_id, sealed) values
            <foreach collection="items" item="item" separator=",">
              (#{id}, #{item.itemId}, #{item.sealed})
            </foreach>
            </script>
            """)
    void addItems(long id, List<StoredItem> items);

    /** One statement over all versions, so that of two loads at once exactly one ends as the current version. */
    @Update("""
            update data_set set
              row_total = case when id = #{id} then #{rows} else row_total end,
              loaded_at = case when id = #{id} and state <> 'SUPERSEDED' then #{now} else loaded_at end,
              previous_id = case when id = #{id} then #{previousId} else previous_id end,
              remark = case when id = #{id} then #{remark} else remark end,
              state = case when id = #{id} then 'CURRENT' else 'SUPERSEDED' end,
              changed_at = #{now}
            where resource_id = #{resourceId} and (id = #{id} or state = 'CURRENT')
            """)
    void use(long resourceId, long id, long rows, @Nullable Long previousId, String remark, LocalDateTime now);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(COLUMNS + "where id = #{id}")
    @Nullable
    DataSet find(@Param("id") long id);

    @Select("select changed_at from data_set where id = #{id}")
    @Nullable
    LocalDateTime changedAt(long id);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(COLUMNS + "where resource_id = #{resourceId} and state = 'CURRENT' order by version desc limit 1")
    @Nullable
    DataSet current(long resourceId);

    @Select(COLUMNS
            + "where resource_id = #{resourceId} and state not in ('LOADING', 'PROPOSED') order by version desc")
    List<DataSet> history(long resourceId);

    /** Versions whose rows are there, what waits to be confirmed among them; the newest first. */
    @Select(
            COLUMNS
                    + "where resource_id = #{resourceId} and state in ('CURRENT', 'SUPERSEDED', 'PROPOSED') order by version desc")
    List<DataSet> kept(long resourceId);

    @Select("select item_id, sealed from data_set_item where data_set_id = #{id} order by item_id")
    List<StoredItem> items(long id);

    /** Items with few values, and those whose values nobody has counted. */
    @Select("select item_id from data_set_item where data_set_id = #{id} and coalesce(few_values, true)")
    List<Long> fewOrUncounted(long id);

    /** Data sets in use whose values nobody has counted. */
    @Select("""
            select distinct stored.data_set_id from data_set_item stored join data_set on data_set.id = stored.data_set_id
            where stored.few_values is null and data_set.state in ('CURRENT', 'SUPERSEDED', 'PROPOSED')
            order by stored.data_set_id
            """)
    List<Long> uncounted();

    @Update("""
            <script>
            update data_set_item set few_values =
            <choose>
              <when test="few.isEmpty()">false</when>
              <otherwise>item_id in <foreach collection="few" item="item" open="(" separator="," close=")">#{item}</foreach></otherwise>
            </choose>
            where data_set_id = #{id}
            </script>
            """)
    void noteFewValues(@Param("id") long id, @Param("few") Set<Long> few);

    /** Current data sets that keep a value readable although its item is confidential. */
    @Select(COLUMNS + """
            where state = 'CURRENT' and exists (
              select 1 from data_set_item stored join item on item.id = stored.item_id
              where stored.data_set_id = data_set.id and not stored.sealed
                and item.sensitivity in ('PERSONAL', 'SENSITIVE_PERSONAL', 'TRADE_SECRET'))
            order by id
            """)
    List<DataSet> readable();

    /** The states of a resource's data sets; whoever else would change one of them waits. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select id, state from data_set where resource_id = #{resourceId} order by id for update")
    List<LockedSet> lock(long resourceId);

    /** A data set that nobody else can change now. */
    record LockedSet(long id, DataSet.State state) {}

    /** Lets a copy take its original's place: same rows, same date. */
    @Update("""
            update data_set set
              row_total = case when id = #{copy} then #{original.rowTotal} else row_total end,
              loaded_at = case when id = #{copy} then #{original.loadedAt} else loaded_at end,
              state = case when id = #{copy} then 'CURRENT' else 'SUPERSEDED' end,
              changed_at = #{now}
            where id = #{copy} or id = #{original.id}
            """)
    void replace(DataSet original, long copy, LocalDateTime now);

    /** What can be cleared away; of each resource the version before the current one is kept longest. */
    @Select(COLUMNS + """
            where state in ('LOADING', 'SUPERSEDED') and changed_at < #{leftOver} and not (state = 'SUPERSEDED'
                and changed_at >= #{restorable}
                and exists (select 1 from data_set now where now.previous_id = data_set.id and now.state = 'CURRENT'))
              or state = 'PROPOSED' and changed_at < #{proposed}
            """)
    List<DataSet> unused(LocalDateTime leftOver, LocalDateTime proposed, LocalDateTime restorable);

    /** Takes a proposal away from whoever would confirm it; 0 when that has happened already. */
    @Update("update data_set set state = 'LOADING' where id = #{id} and state = 'PROPOSED'")
    int abandon(long id);

    @Update("update data_set set state = 'REMOVED' where id = #{id}")
    void markRemoved(long id);

    @Delete("delete from data_set_item where data_set_id = #{id}")
    void deleteItems(long id);

    @Delete("delete from data_set where id = #{id}")
    void delete(long id);
}
