package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.delivery.pull.SourceForm.Written;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.search.SearchText;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of sources; their passwords are read elsewhere. */
@Mapper
interface PullSourceMapper {

    String COLUMNS = """
            select s.id, s.resource_id, r.code as resource_code, r.name as resource_name,
              r.provider_code as department_code, r.provider_name as department_name, s.kind, s.host, s.port,
              s.database_name, s.user_name, s.encrypted, s.reads, s.schema_name, s.table_name, s.query_text, s.rhythm,
              s.day_number, s.at_time, s.enabled, s.next_at, s.failing, s.kept_by, s.kept_by_name, s.kept_at, s.deleted_at
            """;

    String FROM = "from pull_source s join resource r on r.id = s.resource_id ";

    String CONDITIONS =
            """
            <bind name="sought" value="f.sought()"/>
            <where>
            <if test="department != null">and r.provider_code = #{department}</if>
            <choose>
              <when test="f.state() == null">and s.deleted_at is null</when>
              <when test="f.state().name() == 'DELETED'">and s.deleted_at is not null</when>
              <when test="f.state().name() == 'DISABLED'">and s.deleted_at is null and not s.enabled</when>
              <when test="f.state().name() == 'FAILING'">and s.deleted_at is null and s.enabled and s.failing</when>
              <otherwise>and s.deleted_at is null and s.enabled and not s.failing</otherwise>
            </choose>
            """ + SearchText.FOUND_IN + "r.name, r.code, r.provider_name, s.host" + SearchText.END + "</where>";

    @Select("<script>" + COLUMNS + FROM + CONDITIONS
            + "order by r.provider_code, r.code, s.id desc limit #{limit} offset #{offset}</script>")
    List<PullSource> list(@Param("f") SourceFilter filter, @Nullable String department, int limit, int offset);

    @Select("<script>select count(*) " + FROM + CONDITIONS + "</script>")
    long count(@Param("f") SourceFilter filter, @Nullable String department);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(COLUMNS + FROM + "where s.id = #{id}")
    @Nullable
    PullSource find(@Param("id") long id);

    @Select("select id from pull_source where open_resource = #{resourceId}")
    @Nullable
    Long idOf(@Param("resourceId") long resourceId);

    /** Whoever else would change the source or begin a run of it waits. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select id from pull_source where id = #{id} for update")
    @Nullable
    Long lock(@Param("id") long id);

    /** Another department that reads the same database. */
    @Select("""
            select r.provider_name from pull_source s join resource r on r.id = s.resource_id
            where s.deleted_at is null and s.kind = #{w.kind} and lower(s.host) = lower(#{w.host}) and s.port = #{w.port}
              and s.database_name = #{w.database} and r.provider_code <> #{department} order by s.id limit 1
            """)
    @Nullable
    String otherReader(@Param("w") Written source, String department);

    /** Fails on a duplicate key when the resource has one. */
    @Insert("""
            insert into pull_source (resource_id, open_resource, kind, host, port, database_name, user_name, encrypted, reads,
              schema_name, table_name, query_text, rhythm, day_number, at_time, enabled, next_at, failing, kept_by,
              kept_by_name, kept_at)
            values (#{resourceId}, #{resourceId}, #{w.kind}, #{w.host}, #{w.port}, #{w.database}, #{w.user}, #{w.encrypted},
              #{w.reads}, #{w.schema}, #{w.table}, #{w.query}, #{w.timetable.rhythm}, #{w.timetable.day}, #{at}, true,
              #{next}, false, #{p.id}, #{p.name}, #{now})
            """)
    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    void insert(
            long resourceId,
            @Param("w") Written source,
            String at,
            LocalDateTime next,
            @Param("p") Person by,
            LocalDateTime now,
            Map<String, Long> key);

    /** 0 when it was deleted. */
    @Update("""
            update pull_source set kind = #{w.kind}, host = #{w.host}, port = #{w.port}, database_name = #{w.database},
              user_name = #{w.user}, encrypted = #{w.encrypted}, reads = #{w.reads}, schema_name = #{w.schema},
              table_name = #{w.table}, query_text = #{w.query}, rhythm = #{w.timetable.rhythm},
              day_number = #{w.timetable.day}, at_time = #{at}, next_at = case when enabled then #{next} end,
              kept_by = #{p.id}, kept_by_name = #{p.name}, kept_at = #{now}
            where id = #{id} and deleted_at is null
            """)
    int update(
            long id,
            @Param("w") Written source,
            String at,
            LocalDateTime next,
            @Param("p") Person by,
            LocalDateTime now);

    @Update("update pull_source set enabled = #{on}, next_at = #{next} where id = #{id} and deleted_at is null")
    int enable(long id, boolean on, @Nullable LocalDateTime next);

    @Update("""
            update pull_source set deleted_at = #{now}, open_resource = null, next_at = null, key_id = null, password = null
            where id = #{id} and deleted_at is null
            """)
    int delete(long id, LocalDateTime now);

    @Select("select id from pull_source where next_at <= #{now} order by next_at, id")
    List<Long> due(@Param("now") LocalDateTime now);

    @Update("update pull_source set next_at = #{next} where id = #{id} and next_at = #{was}")
    int moveOn(long id, LocalDateTime was, LocalDateTime next);

    /** 1 when that is news. */
    @Update("update pull_source set failing = #{failing} where id = #{id} and failing <> #{failing}")
    int setFailing(long id, boolean failing);
}
