package cn.gov.shuozhou.data.clock;

import cn.gov.shuozhou.data.regulation.TimeLimit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Clocks, their pauses and what their due dates were before. */
@Mapper
interface ClockMapper {

    String CLOCK = """
            select c.id, case_number, limit_key, article, rule_set, started_on, due_on, provisional, stopped_on, outcome,
                   p.paused_on is not null as paused, amount, unit, warning_lead, p.paused_on, effective_on, grace_from
            from case_clock c
            left join clock_pause p on p.clock_id = c.id and p.resumed_on is null
            """;

    /** The generated key of an inserted clock. */
    final class NewKey {

        long id;
    }

    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    @Insert("""
            insert into case_clock (case_number, limit_key, article, rule_set, amount, unit, warning_lead,
                                    started_on, due_on, provisional, running_key, effective_on, created_at)
            values (#{caseNumber}, #{limit.key}, #{limit.article}, #{limit.ruleSet}, #{limit.amount}, #{limit.unit},
                    #{limit.warningLead}, #{startedOn}, #{dueOn}, #{provisional}, #{runningKey}, #{effectiveOn}, #{now})
            """)
    void insert(
            @Param("key") NewKey key,
            @Param("caseNumber") String caseNumber,
            @Param("limit") TimeLimit limit,
            @Param("startedOn") LocalDate startedOn,
            @Param("dueOn") LocalDate dueOn,
            @Param("provisional") boolean provisional,
            @Param("runningKey") String runningKey,
            @Param("effectiveOn") @Nullable LocalDate effectiveOn,
            @Param("now") LocalDateTime now);

    @Select(CLOCK + "where c.id = #{id}")
    Optional<CaseClock> find(long id);

    @Select(CLOCK + "where case_number = #{caseNumber} order by c.id")
    List<CaseClock> ofCase(String caseNumber);

    @Select("<script>" + CLOCK + """
            where case_number in
            <foreach collection="caseNumbers" item="caseNumber" open="(" separator="," close=")">#{caseNumber}</foreach>
            order by c.id</script>
            """)
    List<CaseClock> ofCases(Collection<String> caseNumbers);

    @Select(CLOCK + "where running_key is not null order by c.id")
    List<CaseClock> open();

    @Select(CLOCK + "where running_key is not null and p.paused_on is null order by due_on, c.id limit #{atMost}")
    List<CaseClock> nearest(int atMost);

    /** How many open clocks of a limit share a last day. */
    record OpenClocks(String limitKey, LocalDate dueOn, int warningLead, boolean paused, boolean notice, long total) {}

    @Select("""
            select limit_key, due_on, warning_lead, p.paused_on is not null as paused,
                   effective_on is not null as notice, count(*) as total
            from case_clock c
            left join clock_pause p on p.clock_id = c.id and p.resumed_on is null
            where running_key is not null
            group by limit_key, due_on, warning_lead, p.paused_on is not null, effective_on is not null
            """)
    List<OpenClocks> openByDay();

    /** Those that ended by somebody's act and whose count may touch these days. */
    @Select(CLOCK + """
            where stopped_on is not null and outcome <> 'LAPSED' and effective_on is null and unit = 'WORKING_DAY'
              and due_on >= #{from} and started_on <= #{to}
            order by c.id
            """)
    List<CaseClock> ended(@Param("from") LocalDate from, @Param("to") LocalDate to);

    @Update("""
            update case_clock set due_on = #{c.dueOn}, provisional = #{c.provisional}, grace_from = #{c.graceFrom},
                outcome = #{c.outcome}
            where id = #{c.id}
            """)
    void setDue(@Param("c") CaseClock recounted);

    @Update("update case_clock set amount = amount + #{more} where id = #{id}")
    void extend(long id, int more);

    @Update("update case_clock set due_on = #{dueOn}, effective_on = #{effectiveOn} where id = #{id}")
    void setEffect(long id, LocalDate dueOn, LocalDate effectiveOn);

    @Update("""
            update case_clock set stopped_on = #{on}, outcome = #{outcome}, running_key = null, stopped_at = #{now}
            where id = #{id} and stopped_on is null
            """)
    void stop(long id, LocalDate on, Outcome outcome, LocalDateTime now);

    @Update("""
            update case_clock set stopped_on = null, outcome = null, stopped_at = null, running_key = #{runningKey}
            where id = #{id}
            """)
    void reopen(long id, String runningKey);

    @Insert("""
            insert into clock_pause (clock_id, reason, paused_on, paused_at) values (#{id}, #{reason}, #{on}, #{now})
            """)
    void pause(long id, String reason, LocalDate on, LocalDateTime now);

    @Update("""
            update clock_pause set resumed_on = #{on}, resumed_at = #{now} where clock_id = #{id} and resumed_on is null
            """)
    void resume(long id, LocalDate on, LocalDateTime now);

    @Select("select reason, paused_on, resumed_on from clock_pause where clock_id = #{id} order by id")
    List<ClockPause> pauses(long id);

    @Insert("""
            insert into clock_revision (clock_id, revised_at, reason, old_due_on, new_due_on,
                                        old_provisional, new_provisional, counted_due_on)
            values (#{id}, #{revision.revisedAt}, #{revision.reason}, #{revision.oldDueOn}, #{revision.newDueOn},
                    #{revision.oldProvisional}, #{revision.newProvisional}, #{revision.countedDueOn})
            """)
    void revise(@Param("id") long id, @Param("revision") ClockRevision revision);

    @Select("""
            select revised_at, reason, old_due_on, new_due_on, old_provisional, new_provisional, counted_due_on
            from clock_revision where clock_id = #{id} order by id
            """)
    List<ClockRevision> revisions(long id);
}
