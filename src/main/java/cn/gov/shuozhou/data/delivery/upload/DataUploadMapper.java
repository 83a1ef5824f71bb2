package cn.gov.shuozhou.data.delivery.upload;

import cn.gov.shuozhou.data.delivery.LoadProgress;
import cn.gov.shuozhou.data.delivery.UploadKind;
import cn.gov.shuozhou.data.organization.Person;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of uploads. Columns stand in the order of the record's parts. */
@Mapper
interface DataUploadMapper {

    String COLUMNS = """
            select id, resource_id, person_id, person_name, kind, file_name, size_bytes, received_at, leads_to, state, step,
              rows_done, rows_total, attempts, to_be_told, finished_at
            from data_upload
            """;

    /** What is over holds no place any more for its resource. */
    String OVER = "set state = #{state}, step = null, open_resource = null, finished_at = #{now}, touched_at = #{now} ";

    String MINE = "where id = #{id} and state = 'RUNNING' and worker = #{worker}";

    /** Fails on a duplicate key while another upload of the resource is under way. */
    @Insert("""
            insert into data_upload (resource_id, open_resource, person_id, person_name, kind, file_name, size_bytes, received_at,
              leads_to, state, rows_done, rows_total, touched_at, attempts, to_be_told)
            values (#{resourceId}, #{resourceId}, #{person.id}, #{person.name}, #{kind}, #{fileName}, #{size}, #{now},
              #{leadsTo}, 'RECEIVING', 0, 0, #{now}, 0, false)
            """)
    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    void insert(
            long resourceId,
            Person person,
            UploadKind kind,
            String fileName,
            long size,
            @Nullable String leadsTo,
            LocalDateTime now,
            Map<String, Long> key);

    @Update("update data_upload set touched_at = #{now} where id = #{id} and state = 'RECEIVING'")
    int receiving(long id, LocalDateTime now);

    @Update("update data_upload set state = 'WAITING', touched_at = #{now} where id = #{id} and state = 'RECEIVING'")
    int received(long id, LocalDateTime now);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(COLUMNS + "where id = #{id}")
    @Nullable
    DataUpload find(long id);

    @Select(COLUMNS + "where resource_id = #{resourceId} order by id desc limit 1")
    @Nullable
    DataUpload latest(long resourceId);

    @Select(COLUMNS + "where open_resource = #{resourceId}")
    @Nullable
    DataUpload underWay(long resourceId);

    /** What nobody reads, or whose reader has not been heard of. */
    @Select(COLUMNS + "where state = 'WAITING' or (state = 'RUNNING' and touched_at < #{lost}) order by id")
    List<DataUpload> waiting(LocalDateTime lost);

    /** Takes the upload; 0 when another was faster. Whoever was there when it was begun before does not wait any more. */
    @Update("""
            update data_upload set state = 'RUNNING', worker = #{worker}, step = null, rows_done = 0, rows_total = 0,
              touched_at = #{now}, to_be_told = (to_be_told or attempts > 0), attempts = attempts + 1
            where id = #{id} and (state = 'WAITING' or (state = 'RUNNING' and touched_at < #{lost}))
            """)
    int claim(long id, String worker, LocalDateTime now, LocalDateTime lost);

    /** 0 when the worker has lost it: it was cancelled, or another has taken it over. */
    @Update("update data_upload set step = #{step}, rows_done = #{done}, rows_total = #{total}, touched_at = #{now} "
            + MINE)
    int touch(long id, String worker, LoadProgress.Step step, long done, long total, LocalDateTime now);

    /** Its reader is still there, however long the present step takes. */
    @Update("update data_upload set touched_at = #{now} " + MINE)
    void keep(long id, String worker, LocalDateTime now);

    @Update("update data_upload " + OVER + MINE)
    int finish(long id, String worker, DataUpload.State state, LocalDateTime now);

    @Update("update data_upload set state = 'WAITING', step = null, touched_at = #{now}, attempts = attempts - 1 "
            + MINE)
    int giveBack(long id, String worker, LocalDateTime now);

    /** 0 when it is over already. */
    @Update("update data_upload " + OVER + "where id = #{id} and state in ('WAITING', 'RUNNING')")
    int cancel(long id, DataUpload.State state, LocalDateTime now);

    /** The person goes on to something else; 0 when it is over already. */
    @Update("update data_upload set to_be_told = true where id = #{id} and state in ('WAITING', 'RUNNING')")
    int tellLater(long id);

    /** What was begun so often and never came to an end takes whoever reads it down with it. */
    @Select(COLUMNS + "where state = 'RUNNING' and attempts >= #{most} and touched_at < #{lost}")
    List<DataUpload> hopeless(int most, LocalDateTime lost);

    @Update("update data_upload " + OVER + "where id = #{id} and state = 'RUNNING' and touched_at < #{lost}")
    int giveUp(long id, DataUpload.State state, LocalDateTime now, LocalDateTime lost);

    /** What broke off while it came in, and what was over long ago. */
    @Select("""
            select id from data_upload
            where (state = 'RECEIVING' and touched_at < #{lost}) or (open_resource is null and finished_at < #{old})
            """)
    List<Long> leftOver(LocalDateTime lost, LocalDateTime old);

    /** What is over since then and whose file is still there, for its reader was lost. */
    @Select("""
            select id from data_upload where open_resource is null and finished_at >= #{since} and exists (
              select 1 from data_upload_block file where file.upload_id = data_upload.id and file.kind = 'FILE')
            """)
    List<Long> withFile(LocalDateTime since);

    @Delete("delete from data_upload where id = #{id}")
    void delete(long id);
}
