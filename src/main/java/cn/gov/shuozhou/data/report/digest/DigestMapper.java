package cn.gov.shuozhou.data.report.digest;

import cn.gov.shuozhou.data.casework.LateDepartment;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** What is to be told this morning, and to whom it has been. */
@Mapper
interface DigestMapper {

    /** Cases that wait for a department: past their last day, on it, and up to the next working day. */
    record DepartmentDue(String department, String name, long overdue, long today, long next) {}

    /** By who is late with a case, or handles it while it is not late. */
    @Select("""
            select x.department, d.name, sum(case when #{today} > x.due_on then 1 else 0 end) as overdue,
                sum(case when x.due_on = #{today} then 1 else 0 end) as today,
                sum(case when x.due_on > #{today} then 1 else 0 end) as next
            from (select c.due_on, case when #{today} > c.due_on then
            """ + LateDepartment.OF_CASE + """
                       else c.handling_department end as department
                  from case_file c
                  where c.phase in ('HANDLING', 'WAITING') and c.due_on <= #{next}
                    and (c.phase = 'HANDLING' or #{today} > c.due_on)) x
            join department d on d.code = x.department
            group by x.department, d.name
            order by overdue desc, today desc, d.name
            """)
    List<DepartmentDue> due(LocalDate today, LocalDate next);

    @Select("select count(*) from digest where person_id = #{personId} and kind = #{kind} and sent_for = #{day}")
    int sent(String personId, Subscription kind, LocalDate day);

    @Insert("""
            insert into digest (person_id, kind, sent_for, told) values (#{personId}, #{kind}, #{day}, #{told})
            """)
    void insert(String personId, Subscription kind, LocalDate day, boolean told);

    @Delete("delete from digest where sent_for < #{day}")
    void forget(LocalDate day);
}
