package cn.gov.shuozhou.data.opening.scan;

import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.organization.Person;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Scans and the declared 准标识符. Columns stand in the order of the record's parts. */
@Mapper
interface OpenScanMapper {

    String COLUMNS = """
            select id, resource_id, resource_name, department_code, department_name, data_set_id, resource_version,
              data_version, state, findings, scanned_at, decided_by_name, ground, reason, decided_at
            from open_scan
            """;

    String CONDITIONS = """
            <bind name="sought" value="filter.sought()"/>
            where findings &lt;&gt; ''
            <if test="department != null">and department_code = #{department}</if>
            <if test="filter.state() != null">and state = #{filter.state}</if>
            <foreach collection="sought" item="ways">
              and <foreach collection="ways" item="way" open="(" separator=" or " close=")">
                <if test="_databaseId == 'PostgreSQL'">may_match(lower(resource_name), #{way}) and</if>
                lower(resource_name) like #{way} escape '!'</foreach>
            </foreach>
            """;

    /** Read anew each time: what is decided meanwhile counts at once. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("""
            select state from open_scan where data_set_id = #{dataSet} and resource_version = #{version}
            order by round desc limit 1
            """)
    @Nullable
    ScanState state(@Param("dataSet") long dataSet, @Param("version") int version);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("""
            select coalesce(max(round), 0) from open_scan where data_set_id = #{dataSet} and resource_version = #{version}
            """)
    int rounds(@Param("dataSet") long dataSet, @Param("version") int version);

    @Insert("""
            insert into open_scan (resource_id, resource_name, department_code, department_name, data_set_id,
              resource_version, data_version, round, state, findings, scanned_at)
            values (#{resource.id}, #{resource.name}, #{resource.providerCode}, #{resource.providerName}, #{set.id},
              #{resource.version}, #{set.version}, #{round}, #{state}, #{findings}, #{now})
            """)
    void insert(Resource resource, DataSet set, int round, ScanState state, String findings, LocalDateTime now);

    @Select("select max(id) from open_scan where data_set_id = #{dataSet} and state = 'WAITING'")
    @Nullable
    Long waiting(long dataSet);

    @Update("""
            update open_scan set state = #{state}, ground = #{ground}, reason = #{reason}, decided_by = #{by.id}, decided_by_name = #{by.name},
              decided_at = #{now}
            where id = #{id} and state = 'WAITING'
            """)
    int decide(
            long id,
            ScanState state,
            @Param("ground") @Nullable ReleaseGround ground,
            String reason,
            Person by,
            LocalDateTime now);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(COLUMNS + "where id = #{id}")
    @Nullable
    OpenScan find(@Param("id") long id);

    /** No more than so many. */
    @Select("<script>select count(*) from (select 1 as one from open_scan " + CONDITIONS
            + " limit #{most}) as counted</script>")
    long count(@Param("filter") OpenScanFilter filter, @Param("department") @Nullable String department, int most);

    @Select("<script>" + COLUMNS + CONDITIONS + " order by id desc limit #{limit} offset #{offset}</script>")
    List<OpenScan> list(
            @Param("filter") OpenScanFilter filter,
            @Param("department") @Nullable String department,
            @Param("limit") int limit,
            @Param("offset") int offset);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select item_id from open_quasi_identifier where resource_id = #{resourceId}")
    Set<Long> quasiIdentifiers(@Param("resourceId") long resourceId);

    @Delete("delete from open_quasi_identifier where resource_id = #{resourceId}")
    void clearQuasiIdentifiers(long resourceId);

    @Insert("""
            insert into open_quasi_identifier (item_id, resource_id, declared_by, declared_at)
            values (#{itemId}, #{resourceId}, #{by}, #{now})
            """)
    void addQuasiIdentifier(long itemId, long resourceId, String by, LocalDateTime now);
}
