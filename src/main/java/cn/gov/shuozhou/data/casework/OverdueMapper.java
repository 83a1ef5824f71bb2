package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.clock.CaseClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of the overdue register. */
@Mapper
interface OverdueMapper {

    @Insert("""
            insert into case_overdue (clock_id, case_number, limit_key, due_on, late_department, recorded_at)
            values (#{c.id}, #{c.caseNumber}, #{c.limitKey}, #{c.dueOn}, #{late}, #{now})
            """)
    void insert(@Param("c") CaseClock clock, String late, LocalDateTime now);

    @Insert("""
            insert into case_overdue_change (clock_id, standing, reason, since)
            values (#{clockId}, #{standing}, #{reason}, #{now})
            """)
    void insertChange(long clockId, boolean standing, @Nullable String reason, LocalDateTime now);

    @Select("select count(*) from case_overdue where clock_id = #{clockId} and voided_at is null")
    int standing(long clockId);

    @Select("select count(*) from case_overdue where clock_id = #{clockId}")
    int rows(long clockId);

    @Update("""
            update case_overdue set voided_at = null, void_reason = null, due_on = #{c.dueOn}, recorded_at = #{now},
                measure = null, opinion = null, handled_by = null, handled_at = null
            where clock_id = #{c.id} and voided_at is not null
            """)
    int restore(@Param("c") CaseClock clock, LocalDateTime now);

    @Update("update case_overdue set due_on = #{dueOn} where clock_id = #{id} and voided_at is null")
    int redate(CaseClock clock);

    @Select("select * from case_overdue where clock_id = #{clockId}")
    @Nullable
    Overdue ofClock(long clockId);

    @Select("select * from case_overdue where case_number = #{caseNumber} order by id")
    List<Overdue> ofCase(String caseNumber);

    /** Which department exceeded a limit. */
    record Late(long clockId, String department) {}

    @Select("""
            <script>select o.clock_id, d.name as department
            from case_overdue o join department d on d.code = o.late_department
            where o.voided_at is null and o.case_number in
            <foreach collection="caseNumbers" item="caseNumber" open="(" separator="," close=")">#{caseNumber}</foreach>
            </script>
            """)
    List<Late> late(Collection<String> caseNumbers);

    /** What stands of these limits, recorded at this moment or later, after the row of this clock. */
    @Select("""
            <script>select o.clock_id, o.case_number, o.limit_key, c.rule_set, o.due_on, o.late_department, o.recorded_at from case_overdue o join case_clock c on c.id = o.clock_id
            where o.voided_at is null and o.recorded_at &gt;= #{from} and (o.recorded_at &gt; #{from} or o.clock_id &gt; #{after})
              and o.limit_key in
            <foreach collection="limitKeys" item="key" open="(" separator="," close=")">#{key}</foreach>
            order by o.recorded_at, o.clock_id limit #{limit}</script>
            """)
    List<Recorded> recordedSince(LocalDateTime from, long after, Collection<String> limitKeys, int limit);

    /** A row with the rule set that its clock runs under. */
    record Recorded(
            long clockId,
            String caseNumber,
            String limitKey,
            String ruleSet,
            LocalDate dueOn,
            String lateDepartment,
            LocalDateTime recordedAt) {}

    @Update("""
            update case_overdue set measure = #{measure}, opinion = #{opinion}, handled_by = #{person},
                handled_at = #{now}
            where id = #{id} and measure is null
            """)
    int handle(long id, SupervisionMeasure measure, String opinion, String person, LocalDateTime now);

    @Update("""
            update case_overdue set voided_at = #{now}, void_reason = #{reason}
            where clock_id = #{clockId} and voided_at is null
            """)
    int voidRow(long clockId, String reason, LocalDateTime now);
}
