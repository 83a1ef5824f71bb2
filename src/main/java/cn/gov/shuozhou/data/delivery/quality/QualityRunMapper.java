package cn.gov.shuozhou.data.delivery.quality;

import cn.gov.shuozhou.data.delivery.Inspections.Decision;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Measurements. Columns stand in the order of the records' parts. */
@Mapper
interface QualityRunMapper {

    String RUNS =
            "select q.id, q.resource_id, q.data_set_id, q.version, q.row_total, q.measured_at, q.score, q.failure, q.decision,"
                    + " q.warn_below, q.refuse_below, s.state from quality_run q left join data_set s on s.id = q.data_set_id ";

    @Insert("""
            insert into quality_run (resource_id, data_set_id, version, row_total, measured_at, score, failure, decision,
              warn_below, refuse_below)
            select resource_id, id, version, #{rows}, #{now}, #{score}, #{failure}, #{decision}, #{terms.warnBelow},
              #{terms.refuseBelow}
            from data_set where id = #{dataSetId}
            """)
    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    void insert(
            long dataSetId,
            long rows,
            LocalDateTime now,
            @Nullable BigDecimal score,
            @Nullable String failure,
            Decision decision,
            QualityTerms terms,
            Map<String, Long> key);

    @Insert("""
            <script>
            insert into quality_figure (run_id, position, indicator, words, severity, tolerance, a, b) values
            <foreach collection="figures" item="f" separator=",">
              (#{runId}, #{f.position}, #{f.indicator}, #{f.words}, #{f.severity}, #{f.tolerance}, #{f.a}, #{f.b})
            </foreach>
            </script>
            """)
    void insertFigures(long runId, List<QualityFigure> figures);

    /** A row with a fault. */
    record BadRow(long rowNo, int position) {}

    @Insert("""
            <script>
            insert into quality_bad_row (run_id, row_no, position) values
            <foreach collection="rows" item="row" separator=",">(#{runId}, #{row.rowNo}, #{row.position})</foreach>
            </script>
            """)
    void insertBadRows(long runId, List<BadRow> rows);

    /** Of former measurements only the figures are kept. */
    @Delete("""
            delete from quality_bad_row where run_id in (
              select id from quality_run where resource_id = (select resource_id from quality_run where id = #{runId})
                and id not in (
                  select id from quality_run where resource_id =
                    (select resource_id from quality_run where id = #{runId}) order by id desc limit #{kept}))
            """)
    void forgetBadRows(@Param("runId") long runId, @Param("kept") int kept);

    @Select(RUNS + "where q.resource_id = #{resourceId} order by q.id desc limit #{limit} offset #{offset}")
    List<QualityRun> list(@Param("resourceId") long resourceId, @Param("limit") int limit, @Param("offset") int offset);

    @Select("select count(*) from quality_run where resource_id = #{resourceId}")
    long count(long resourceId);

    @Select(RUNS + "where q.id = #{id} and q.resource_id = #{resourceId}")
    @Nullable
    QualityRun find(@Param("resourceId") long resourceId, @Param("id") long id);

    @Select(
            "select position, indicator, words, severity, tolerance, a, b from quality_figure where run_id = #{runId} order by position")
    List<QualityFigure> figures(long runId);

    @Select("select row_no, position from quality_bad_row where run_id = #{runId} order by row_no, position")
    List<BadRow> badRows(long runId);

    /** How many ended, and how many of them as they should. */
    record Uses(long ended, long completed) {}

    @Select("""
            select count(*) as ended, coalesce(sum(case when u.outcome = 'COMPLETED' then 1 else 0 end), 0) as completed
            from data_use u join data_grant g on g.number = u.grant_number
            where g.resource_id = #{resourceId} and u.started_at >= #{since} and u.outcome <> 'RUNNING'
            """)
    Uses uses(long resourceId, LocalDateTime since);

    /** The score of a resource's data. */
    record Score(
            long resourceId, BigDecimal score, @Nullable BigDecimal warnBelow) {}

    /** Of each resource, the score of the version that was measured last of those that came into use, the current one first. */
    @Select("""
            select resource_id, score, warn_below from (
              select q.resource_id, q.score, q.warn_below, row_number() over (
                partition by q.resource_id order by case when s.state = 'CURRENT' then 0 else 1 end, q.id desc) as place
              from quality_run q join data_set s on s.id = q.data_set_id
              where s.state in ('CURRENT', 'SUPERSEDED', 'REMOVED') and q.score is not null) latest
            where place = 1
            """)
    List<Score> scores();
}
