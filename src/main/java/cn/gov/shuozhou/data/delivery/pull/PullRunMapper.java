package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.organization.Person;
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

/** Rows of runs. */
@Mapper
interface PullRunMapper {

    String COLUMNS = """
            select n.id, n.source_id, s.resource_id, r.code as resource_code, r.name as resource_name,
              r.provider_name as department_name, n.asked_by, n.asked_by_name, n.queued_at, n.started_at, n.ended_at,
              n.state, n.row_total, n.upload_id, n.data_set_id, n.fault, n.problem
            """;

    String FROM = "from pull_run n join pull_source s on s.id = n.source_id join resource r on r.id = s.resource_id ";

    String CONDITIONS =
            """
            <bind name="sought" value="f.sought()"/>
            <where>
            <if test="department != null">and r.provider_code = #{department}</if>
            <if test="f.state() != null">and n.state = #{f.state}</if>
            """ + SearchText.FOUND_IN + "r.name, r.code, r.provider_name, s.host" + SearchText.END + "</where>";

    String MINE = "where id = #{id} and state = 'READING' and worker = #{worker}";

    @Select("<script>" + COLUMNS + FROM + CONDITIONS + "order by n.id desc limit #{limit} offset #{offset}</script>")
    List<PullRun> list(@Param("f") RunFilter filter, @Nullable String department, int limit, int offset);

    @Select("<script>select count(*) " + FROM + CONDITIONS + "</script>")
    long count(@Param("f") RunFilter filter, @Nullable String department);

    @Select(COLUMNS + FROM + "where n.source_id = #{sourceId} order by n.id desc limit #{limit}")
    List<PullRun> latest(long sourceId, int limit);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(COLUMNS + FROM + "where n.id = #{id}")
    @Nullable
    PullRun find(@Param("id") long id);

    @Select("select count(*) from pull_run where open_source = #{sourceId}")
    int underWay(@Param("sourceId") long sourceId);

    @Insert("""
            insert into pull_run (source_id, open_source, asked_by, asked_by_name, queued_at, state, touched_at, row_total)
            values (#{sourceId}, #{sourceId}, #{p.id}, #{p.name}, #{now}, 'WAITING', #{now}, 0)
            """)
    void queueFor(long sourceId, @Param("p") Person by, LocalDateTime now);

    @Insert("""
            insert into pull_run (source_id, open_source, queued_at, state, touched_at, row_total)
            values (#{sourceId}, #{sourceId}, #{now}, 'WAITING', #{now}, 0)
            """)
    void queue(long sourceId, LocalDateTime now);

    @Select("select id from pull_run where state = #{state} order by id")
    List<Long> in(@Param("state") RunState state);

    /** 0 when another was faster. */
    @Update("""
            update pull_run set state = 'READING', worker = #{worker}, started_at = #{now}, touched_at = #{now}
            where id = #{id} and state = 'WAITING'
            """)
    int claim(long id, String worker, LocalDateTime now);

    /** 0 when it was taken for lost. */
    @Update("update pull_run set row_total = #{rows}, touched_at = #{now} " + MINE)
    int touch(long id, String worker, long rows, LocalDateTime now);

    /** Its reader is still there, however long the source takes to answer. */
    @Update("update pull_run set touched_at = #{now} " + MINE)
    void keep(long id, String worker, LocalDateTime now);

    @Update("""
            update pull_run set state = 'CHECKING', row_total = #{rows}, upload_id = #{uploadId}, touched_at = #{now}
            """ + MINE)
    int check(long id, String worker, long rows, long uploadId, LocalDateTime now);

    /** 0 when somebody else has ended it. */
    @Update("""
            update pull_run set state = #{state}, open_source = null, ended_at = #{now}, data_set_id = #{dataSetId},
              fault = #{fault}, problem = #{problem}
            where id = #{id} and state = #{was}
            """)
    int end(
            long id,
            RunState was,
            RunState state,
            @Nullable Long dataSetId,
            PullFault.@Nullable Kind fault,
            @Nullable String problem,
            LocalDateTime now);

    @Select("select id from pull_run where state = 'READING' and touched_at < #{lost} order by id")
    List<Long> lost(@Param("lost") LocalDateTime lost);

    /** The data set that an upload has filled. */
    @Select("select id from data_set where upload_id = #{uploadId} order by id desc limit 1")
    @Nullable
    Long dataSet(@Param("uploadId") long uploadId);

    /** What waited to be confirmed and does not any more. */
    @Update("""
            update pull_run set state = case when exists (
                select 1 from data_set used where used.id = pull_run.data_set_id
                  and used.state in ('CURRENT', 'SUPERSEDED', 'REMOVED')) then 'REPLACED' else 'LAPSED' end
            where state = 'PROPOSED' and not exists (
              select 1 from data_set waiting where waiting.id = pull_run.data_set_id and waiting.state = 'PROPOSED')
            """)
    int follow();
}
