package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import java.time.LocalDateTime;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Rows of who decided what on which task. */
@Mapper
interface DecisionMapper {

    @Insert("""
            insert into case_decision (task_id, case_number, verdict, decided_by, decided_for, department_code,
                decided_at)
            values (#{t.id}, #{t.caseNumber}, #{verdict}, #{p.id}, #{principal}, #{p.departmentCode}, #{now})
            """)
    void insert(
            @Param("t") OpenTask task,
            String verdict,
            @Param("p") Person person,
            @Nullable String principal,
            LocalDateTime now);

    @Select("select count(*) from case_decision where task_id = #{taskId}")
    int ofTask(String taskId);

    @Select("select count(*) from case_decision where task_id = #{taskId} and department_code = #{department}")
    int ofTaskWithin(String taskId, String department);

    @Select("""
            select p.name || coalesce('（代' || q.name || '）', '')
            from case_decision d join person p on p.id = d.decided_by left join person q on q.id = d.decided_for
            where d.task_id = #{taskId}
            """)
    @Nullable
    String decider(String taskId);
}
