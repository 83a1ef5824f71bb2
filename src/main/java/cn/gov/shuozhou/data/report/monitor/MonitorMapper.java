package cn.gov.shuozhou.data.report.monitor;

import cn.gov.shuozhou.data.casework.LateDepartment;
import cn.gov.shuozhou.data.casework.OnTimeRate;
import cn.gov.shuozhou.data.report.monitor.DayCounts.OfDay;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Counts of case files, by the database: each statement reads the open cases, or those of a period, along an index. */
@Mapper
interface MonitorMapper {

    String OPEN = "c.phase in ('HANDLING', 'WAITING')";

    String OF_DEPARTMENT = "<if test='department != null'>and c.handling_department = #{department}</if>";

    /** Cases that share a nearest last day; null for those in which no limit runs. */
    @Select("<script>select c.due_on as falls_on, count(*) as total from case_file c where " + OPEN + OF_DEPARTMENT
            + " group by c.due_on</script>")
    List<OfDay> openByLastDay(@Nullable String department);

    @Select("<script>select cast(c.received_at as date) as falls_on, count(*) as total from case_file c where " + OPEN
            + OF_DEPARTMENT + " group by cast(c.received_at as date)</script>")
    List<OfDay> openByReceipt(@Nullable String department);

    /** How many open cases a department is late with. */
    record OfDepartment(String code, String name, long total) {}

    @Select("<script>select late.code, d.name, late.total from (select code, count(*) as total from (select "
            + LateDepartment.OF_CASE + " as code from case_file c where " + OPEN
            + " and #{today} > c.due_on " + OF_DEPARTMENT + """
            ) x group by code) late join department d on d.code = late.code
            order by late.total desc, d.name</script>
            """)
    List<OfDepartment> overdueByDepartment(@Nullable String department, LocalDate today);

    /** Cases that ended in a period, as far as the on-time rate counts them, and how many of them were late. */
    record Closed(long total, long late) {}

    @Select("<script>select count(*) as total, coalesce(sum(case when c.overdue then 1 else 0 end), 0) as late"
            + " from case_file c where c.closed_at >= #{from} and #{before} > c.closed_at and " + OnTimeRate.MEASURED
            + OF_DEPARTMENT + "</script>")
    Closed closed(@Nullable String department, LocalDateTime from, LocalDateTime before);

    @Select("<script>select count(*) from (select 1 as one from case_file c where " + OnTimeRate.LATE_STILL_OPEN
            + OF_DEPARTMENT + " union all select 1 from case_file c where " + OnTimeRate.LATE_ENDED_SINCE
            + OF_DEPARTMENT
            + ") late</script>")
    long openAndLate(@Nullable String department, LocalDate day, LocalDate nextDay);
}
