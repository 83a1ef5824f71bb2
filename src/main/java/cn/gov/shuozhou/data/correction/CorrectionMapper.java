package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.catalog.ReaderScope;
import cn.gov.shuozhou.data.catalog.Resource;
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

/** Rows of corrections, what they are about and what was said on them. */
@Mapper
interface CorrectionMapper {

    String SELECT = """
            select c.*, d.name as provider_name, r.name as reporter_name, p.name as reported_by_name, s.name as source_name
            from correction c
            join department d on d.code = c.provider_code
            join department r on r.code = c.reporter_department
            join person p on p.id = c.reported_by
            left join department s on s.code = c.source_department
            """;

    String FILTER = """
            <bind name="sought" value="f.sought()"/>
            <bind name="department" value="s.department()"/>
            <bind name="region" value="s.region()"/>
            <bind name="status" value="f.status()"/>
            <bind name="kind" value="f.kind()"/>
            <where>
              <if test="status != null">and c.status = #{status}</if>
              <if test="kind != null">and c.kind = #{kind}</if>
              <if test="department != null">
                and (1 = 0
                <if test="region != null">or d.region_code = #{region} and d.level = 'COUNTY'</if>
                <if test="f.reported()">
                  or exists (select 1 from correction_report x
                             where x.case_number = c.case_number and x.department_code = #{department})
                </if>
                <if test="f.received()">or c.provider_code = #{department} or c.source_department = #{department}</if>
                <if test="f.told()">
                  or exists (select 1 from correction_notice n
                             where n.case_number = c.case_number and n.department_code = #{department})
                </if>)
              </if>
            """ + SearchText.FOUND_IN + "c.resource_name, c.case_number, d.name" + SearchText.END + "</where>";

    @Nullable
    @Select(SELECT + " where c.case_number = #{caseNumber}")
    Correction find(@Param("caseNumber") String caseNumber);

    /** Holds the case until the transaction ends; what was read before is read anew. */
    @Nullable
    @Select("select id from correction where case_number = #{caseNumber} for update")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Long hold(@Param("caseNumber") String caseNumber);

    @Select("<script>" + SELECT + FILTER
            + " order by c.received_at desc, c.id desc limit #{limit} offset #{offset}</script>")
    List<Correction> list(@Param("f") CorrectionFilter filter, @Param("s") ReaderScope scope, int limit, int offset);

    @Select("<script>select count(*) from correction c join department d on d.code = c.provider_code " + FILTER
            + "</script>")
    long count(@Param("f") CorrectionFilter filter, @Param("s") ReaderScope scope);

    @Select(SELECT + " where c.resource_id = #{resourceId} and c.closed_at is null order by c.id")
    List<Correction> openOf(@Param("resourceId") long resourceId);

    @Select(SELECT + " where c.resource_id = #{resourceId} and c.marked order by c.id")
    List<Correction> markedOf(@Param("resourceId") long resourceId);

    /** The department's own reports that wait for its word. */
    @Select(SELECT + """
            where c.reporter_department = #{department} and c.status = 'CONFIRMING' order by c.id limit #{most}
            """)
    List<Correction> toConfirm(String department, int most);

    /** Corrections of which the department was told and has not taken note. */
    @Select(SELECT + """
            join correction_notice n on n.case_number = c.case_number and n.department_code = #{department}
            where n.acknowledged_at is null order by n.sent_at, c.id limit #{most}
            """)
    List<Correction> toAcknowledge(String department, int most);

    @Insert("""
            insert into correction (case_number, resource_id, resource_name, provider_code, reporter_department, reported_by,
                kind, status, marked, data_version, data_loaded_at, received_at, reopens)
            values (#{caseNumber}, #{r.id}, #{r.name}, #{r.providerCode}, #{p.departmentCode}, #{p.id}, #{kind},
                'VERIFYING', true, #{dataVersion}, #{dataLoadedAt}, #{now}, #{reopens})
            """)
    void insert(
            String caseNumber,
            @Param("r") Resource resource,
            @Param("p") Person reporter,
            DoubtKind kind,
            @Nullable Integer dataVersion,
            @Nullable LocalDateTime dataLoadedAt,
            LocalDateTime now,
            @Nullable String reopens);

    /** A correction that found something wrong. */
    record Corrected(
            String caseNumber,
            String department,
            long resourceId,
            String resourceName,
            DoubtKind kind,
            @Nullable Integer dataVersion,
            LocalDateTime receivedAt,
            LocalDateTime closedAt) {}

    @Select("""
            select case_number, coalesce(source_department, provider_code) as department, resource_id, resource_name, kind,
                data_version, received_at, closed_at
            from correction where status = 'CORRECTED' and closed_at >= #{from} order by closed_at, id
            """)
    List<Corrected> correctedSince(LocalDateTime from);

    /** Numbers of the cases that take this one up again. */
    @Select("select case_number from correction where reopens = #{caseNumber} order by id")
    List<String> reopenedBy(@Param("caseNumber") String caseNumber);

    @Update("update correction set status = #{to} where case_number = #{caseNumber} and status = #{from}")
    int move(String caseNumber, CorrectionStatus from, CorrectionStatus to);

    @Update("""
            update correction set status = #{to}, marked = #{marked}, closed_at = #{now}
            where case_number = #{caseNumber} and closed_at is null
            """)
    int close(String caseNumber, CorrectionStatus to, boolean marked, LocalDateTime now);

    @Update("update correction set source_department = #{department} where case_number = #{caseNumber}")
    void nameSource(String caseNumber, String department);

    @Update("""
            update correction set source_statement = #{words} where case_number = #{caseNumber} and source_statement is null
            """)
    int state(String caseNumber, String words);

    @Update(
            "update correction set dispute_reason = #{reason} where case_number = #{caseNumber} and dispute_reason is null")
    int dispute(String caseNumber, String reason);

    /** Ends the marks of earlier cases that left two views, as far as this case was about the same. */
    @Update("""
            update correction set marked = false
            where resource_id = #{c.resourceId} and status = 'UNDECIDED' and case_number <> #{c.caseNumber}
              and not exists (
                select 1 from correction_point old where old.case_number = correction.case_number and not exists (
                  select 1 from correction_point settled
                  where settled.case_number = #{c.caseNumber}
                    and coalesce(settled.item_id, 0) = coalesce(old.item_id, 0)
                    and coalesce(settled.data_set_id, 0) = coalesce(old.data_set_id, 0)
                    and coalesce(settled.row_no, 0) = coalesce(old.row_no, 0)))
            """)
    void unmarkSettledBy(@Param("c") Correction correction);

    @Insert("""
            insert into correction_point (case_number, item_id, item_name, data_set_id, row_no)
            values (#{caseNumber}, #{point.itemId}, #{point.itemName}, #{point.dataSetId}, #{point.rowNo})
            """)
    void insertPoint(String caseNumber, CorrectionPoint point);

    @Select("""
            select item_id, item_name, data_set_id, row_no from correction_point
            where case_number = #{caseNumber} order by id
            """)
    List<CorrectionPoint> points(@Param("caseNumber") String caseNumber);

    /** Where the rows of the resource's marked corrections were found last, except for this data set. */
    @Select("""
            select distinct p.data_set_id, p.row_no from correction_point p join correction c on c.case_number = p.case_number
            where c.resource_id = #{resourceId} and c.marked and p.row_no is not null and p.data_set_id <> #{dataSetId}
            order by p.data_set_id, p.row_no
            """)
    List<RowPlace> placesElsewhere(long resourceId, long dataSetId);

    /** A row of a data set. */
    record RowPlace(long dataSetId, long rowNo) {}

    @Update("""
            update correction_point set data_set_id = #{toSet}, row_no = #{toRow}
            where data_set_id = #{from.dataSetId} and row_no = #{from.rowNo}
            """)
    void moveRow(RowPlace from, long toSet, long toRow);

    @Insert("""
            insert into correction_report (case_number, department_code, reported_by, wrong, expected, reported_at)
            values (#{caseNumber}, #{p.departmentCode}, #{p.id}, #{wrong}, #{expected}, #{now})
            """)
    void insertReport(String caseNumber, @Param("p") Person person, String wrong, String expected, LocalDateTime now);

    /** The first report of the case first. */
    @Select("""
            select x.department_code, d.name as department_name, p.name as reported_by_name, x.wrong, x.expected, x.reported_at
            from correction_report x
            join department d on d.code = x.department_code
            join person p on p.id = x.reported_by
            join correction c on c.case_number = x.case_number
            where x.case_number = #{caseNumber}
            order by case when x.department_code = c.reporter_department then 0 else 1 end, x.reported_at, x.department_code
            """)
    List<DoubtReport> reports(@Param("caseNumber") String caseNumber);

    @Select("""
            select count(*) from correction_report where case_number = #{caseNumber} and reported_by = #{person}
            """)
    int reportsBy(String caseNumber, String person);

    @Insert("""
            insert into correction_finding (case_number, task_id, stage, result, data_version, change_number, explanation,
                reporter_view, provider_view, decided_by, decided_at)
            values (#{caseNumber}, #{taskId}, #{f.stage}, #{f.result}, #{f.dataVersion}, #{f.changeNumber}, #{f.explanation},
                #{f.reporterView}, #{f.providerView}, #{f.decidedBy}, #{f.decidedAt})
            """)
    void insertFinding(String caseNumber, String taskId, @Param("f") Finding finding);

    @Select("""
            select f.stage, f.result, f.data_version, f.change_number, f.explanation, f.reporter_view, f.provider_view,
                f.decided_by, p.name as decided_by_name, f.decided_at
            from correction_finding f join person p on p.id = f.decided_by
            where f.case_number = #{caseNumber} order by f.id
            """)
    List<Finding> findings(@Param("caseNumber") String caseNumber);
}
