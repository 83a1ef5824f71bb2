package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
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

    String DECIDED = """
            select d.task_id, d.case_number, d.verdict, d.decided_by, p.name as decided_by_name, d.decided_at, d.taken_back_at
            from case_decision d join person p on p.id = d.decided_by
            """;

    @Select(DECIDED + "where d.task_id = #{taskId}")
    Optional<DecidedTask> find(String taskId);

    @Select(DECIDED + "where d.case_number = #{caseNumber} and d.decided_by = #{person} order by d.decided_at")
    List<DecidedTask> ofCase(String caseNumber, String person);

    @Update("""
            update case_decision set taken_back_at = #{now}, ended_task = #{ended}
            where task_id = #{taskId} and taken_back_at is null
            """)
    int takeBack(String taskId, @Nullable String ended, LocalDateTime now);

    @Select("""
            select p.name from case_decision d join person p on p.id = d.decided_by where d.ended_task = #{taskId}
            """)
    @Nullable
    String enderOf(String taskId);
}
