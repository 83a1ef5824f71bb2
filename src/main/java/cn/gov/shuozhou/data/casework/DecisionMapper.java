package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.organization.Person;
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
            insert into case_decision (task_id, case_number, verdict, decided_by, department_code, decided_at)
            values (#{taskId}, #{caseNumber}, #{verdict}, #{p.id}, #{p.departmentCode}, #{now})
            """)
    void insert(String taskId, String caseNumber, String verdict, @Param("p") Person person, LocalDateTime now);

    @Select("select count(*) from case_decision where task_id = #{taskId}")
    int ofTask(String taskId);

    @Select("""
            select p.name from case_decision d join person p on p.id = d.decided_by where d.task_id = #{taskId}
            """)
    @Nullable
    String decider(String taskId);
}
