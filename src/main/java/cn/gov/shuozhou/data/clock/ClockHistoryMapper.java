package cn.gov.shuozhou.data.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What became of the clocks of several cases, and since when it is known. */
@Mapper
interface ClockHistoryMapper {

    String OF_CASES = """
            where c.case_number in
            <foreach collection="caseNumbers" item="caseNumber" open="(" separator="," close=")">#{caseNumber}</foreach>
            """;

    /** Since when a clock and its end are known. */
    record Times(
            long clockId,
            @Nullable LocalDateTime createdAt,
            @Nullable LocalDateTime stoppedAt) {}

    @Select("<script>select c.id as clock_id, c.created_at, c.stopped_at from case_clock c " + OF_CASES + "</script>")
    List<Times> times(Collection<String> caseNumbers);

    @Select("""
            <script>select p.clock_id, p.reason, p.paused_on, p.resumed_on, p.paused_at, p.resumed_at
            from case_clock c join clock_pause p on p.clock_id = c.id
            """ + OF_CASES + " order by p.id</script>")
    List<KnownPause> pauses(Collection<String> caseNumbers);

    /** A revision of a clock. */
    record Revised(
            long clockId,
            LocalDateTime revisedAt,
            String reason,
            LocalDate oldDueOn,
            LocalDate newDueOn,
            boolean oldProvisional,
            boolean newProvisional,
            @Nullable LocalDate countedDueOn) {

        ClockRevision revision() {
            return new ClockRevision(
                    revisedAt, reason, oldDueOn, newDueOn, oldProvisional, newProvisional, countedDueOn);
        }
    }

    @Select("""
            <script>select r.clock_id, r.revised_at, r.reason, r.old_due_on, r.new_due_on, r.old_provisional,
                r.new_provisional, r.counted_due_on
            from case_clock c join clock_revision r on r.clock_id = c.id
            """ + OF_CASES + " and r.revised_at &gt; #{after} order by r.id</script>")
    List<Revised> revisions(Collection<String> caseNumbers, LocalDateTime after);
}
