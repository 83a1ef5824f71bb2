package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.process.OpenTask;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Rows of what colleagues were asked about tasks. */
@Mapper
interface TaskOpinionMapper {

    @Insert("""
            insert into task_opinion (task_id, case_number, asked_by, asked_of, question, asked_at, first_owner)
            values (#{t.id}, #{t.caseNumber}, #{by}, #{of}, #{question}, #{now}, #{t.owner})
            """)
    void insert(@Param("t") OpenTask task, String by, String of, String question, LocalDateTime now);

    @Update("update task_opinion set opinion = #{opinion}, answered_at = #{now} where id = #{id}")
    void answer(long id, String opinion, LocalDateTime now);

    /** The latest last. */
    @Select("""
            select o.id, b.name as asked_by_name, f.name as asked_of_name, o.question, o.asked_at, o.first_owner,
                o.opinion, o.answered_at
            from task_opinion o join person b on b.id = o.asked_by join person f on f.id = o.asked_of
            where o.task_id = #{taskId} order by o.id
            """)
    List<TaskOpinion> of(String taskId);
}
