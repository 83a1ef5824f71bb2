package cn.gov.shuozhou.data.report;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of reports. */
@Mapper
interface ReportMapper {

    String COLUMNS = """
            select id, number, title, from_on, to_on, as_of, scope_region, scope_department, region_code, department_code,
                procedure_key, rule_set, scheduled, ordered_by, ordered_at, state, stage, done, total, worker, touched_at,
                attempts, problem, detail_rows, fingerprint, finished_at
            from report
            """;

    /** Those who see the whole city see every report; others those of just what they may see. */
    String READABLE = """
            (#{s.isCity} = true or (scope_region is not distinct from #{s.region, jdbcType=VARCHAR}
                and scope_department is not distinct from #{s.department, jdbcType=VARCHAR}))
            """;

    @Insert("""
            insert into report (number, title, definition_id, from_on, to_on, as_of, scope_region, scope_department,
                region_code, department_code, procedure_key, rule_set, scheduled, ordered_by, ordered_at, state, stage,
                done, total, touched_at, attempts)
            values (#{number}, #{o.title}, #{o.definitionId}, #{o.span.from}, #{o.span.to}, #{o.asOf}, #{o.scope.region},
                #{o.scope.department}, #{o.filter.region}, #{o.filter.department}, #{o.filter.procedure},
                #{o.filter.ruleSet}, #{o.scheduled}, #{o.orderedBy}, #{now}, 'WAITING', '', 0, 0, #{now}, 0)
            """)
    void insert(String number, @Param("o") ReportOrder order, LocalDateTime now);

    /** How many were ordered since a moment. */
    @Select("select count(*) from report where number like #{pattern}")
    int numbered(String pattern);

    @Select(COLUMNS + "where number = #{number} and " + READABLE)
    @Nullable
    Report find(String number, @Param("s") ReportScope scope);

    @Select(COLUMNS + "where scheduled = #{scheduled} and " + READABLE
            + " order by id desc limit #{limit} offset #{offset}")
    List<Report> list(boolean scheduled, @Param("s") ReportScope scope, int limit, int offset);

    @Select("select count(*) from report where scheduled = #{scheduled} and " + READABLE)
    long count(boolean scheduled, @Param("s") ReportScope scope);

    @Select("select count(*) from report where ordered_by = #{person} and state in ('WAITING', 'RUNNING')")
    int underWay(String person);

    @Select("""
            select count(*) from report where definition_id = #{definition} and scheduled = true and to_on = #{o.span.to}
            """)
    int made(long definition, @Param("o") ReportOrder order);

    /** Reports whose moment has settled and that nobody makes, or whose maker has not been heard of. */
    @Select("""
            select id from report
            where (state = 'WAITING' and as_of <= #{settled}) or (state = 'RUNNING' and touched_at < #{lost})
            order by id
            """)
    List<Long> waiting(LocalDateTime settled, LocalDateTime lost);

    /** Takes the report; 0 when another was faster. */
    @Update("""
            update report set state = 'RUNNING', worker = #{worker}, stage = #{stage}, done = 0, total = 0,
                touched_at = #{now}, attempts = attempts + 1
            where id = #{id} and (state = 'WAITING' or (state = 'RUNNING' and touched_at < #{lost}))
            """)
    int claim(long id, String worker, String stage, LocalDateTime now, LocalDateTime lost);

    @Select(COLUMNS + "where id = #{id}")
    Report report(long id);

    /** 0 when the worker has lost it: it was cancelled, or another has taken it over. */
    @Update("""
            update report set stage = #{stage}, done = #{done}, total = #{total}, touched_at = #{now}
            where id = #{id} and state = 'RUNNING' and worker = #{worker}
            """)
    int touch(long id, String worker, String stage, long done, long total, LocalDateTime now);

    @Update("""
            update report set state = 'DONE', stage = '', detail_rows = #{rows}, fingerprint = #{fingerprint},
                finished_at = #{now}, touched_at = #{now}
            where id = #{id} and state = 'RUNNING' and worker = #{worker}
            """)
    int finish(long id, String worker, long rows, String fingerprint, LocalDateTime now);

    @Update("""
            update report set state = 'FAILED', stage = '', problem = #{problem}, finished_at = #{now}, touched_at = #{now}
            where id = #{id} and state = 'RUNNING' and worker = #{worker}
            """)
    int fail(long id, String worker, String problem, LocalDateTime now);

    /** What was begun so often and never came to an end takes whoever makes it down with it. */
    @Update("""
            update report set state = 'FAILED', stage = '', problem = #{problem}, finished_at = #{now}, touched_at = #{now}
            where state = 'RUNNING' and attempts >= #{most} and touched_at < #{lost}
            """)
    int giveUp(String problem, int most, LocalDateTime now, LocalDateTime lost);

    @Update("""
            update report set state = 'WAITING', stage = '', worker = null, touched_at = #{now}, attempts = attempts - 1
            where id = #{id} and state = 'RUNNING' and worker = #{worker}
            """)
    int giveBack(long id, String worker, LocalDateTime now);

    @Update("""
            update report set state = 'CANCELLED', stage = '', finished_at = #{now}, touched_at = #{now}
            where id = #{id} and state in ('WAITING', 'RUNNING')
            """)
    int cancel(long id, LocalDateTime now);

    /** The last report of the same period and conditions that knew less. */
    @Select(COLUMNS + """
            where state = 'DONE' and id <> #{r.id} and as_of < #{r.asOf} and from_on = #{r.fromOn} and to_on = #{r.toOn}
              and scope_region is not distinct from #{r.scopeRegion, jdbcType=VARCHAR}
              and scope_department is not distinct from #{r.scopeDepartment, jdbcType=VARCHAR}
              and region_code is not distinct from #{r.regionCode, jdbcType=VARCHAR}
              and department_code is not distinct from #{r.departmentCode, jdbcType=VARCHAR}
              and procedure_key is not distinct from #{r.procedureKey, jdbcType=VARCHAR}
              and rule_set is not distinct from #{r.ruleSet, jdbcType=VARCHAR}
            order by as_of desc, id desc limit 1
            """)
    @Nullable
    Report earlier(@Param("r") Report report);
}
