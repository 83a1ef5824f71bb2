package cn.gov.shuozhou.data.casework.desk;

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

/** Rows of what colleagues were asked about tasks. */
@Mapper
interface TaskOpinionMapper {

    String OPINION = """
            select o.id, o.kind, o.task_id, o.child_task, o.asked_by, b.name as asked_by_name, o.asked_of,
                f.name as asked_of_name, o.question, o.asked_at, o.first_owner, o.opinion, o.agrees, o.answered_at,
                o.ended_at
            from task_opinion o join person b on b.id = o.asked_by join person f on f.id = o.asked_of
            """;

    @Insert("""
            insert into task_opinion (task_id, case_number, kind, child_task, asked_by, asked_of, question, asked_at,
                first_owner)
            values (#{t.id}, #{t.caseNumber}, #{kind}, #{child}, #{by}, #{of}, #{question}, #{now}, #{t.owner})
            """)
    void insert(
            @Param("t") OpenTask task,
            OpinionKind kind,
            @Nullable String child,
            String by,
            String of,
            String question,
            LocalDateTime now);

    @Update("update task_opinion set opinion = #{opinion}, answered_at = #{now} where id = #{id}")
    void answer(long id, String opinion, LocalDateTime now);

    @Update("update task_opinion set agrees = #{agrees} where id = #{id}")
    void agree(long id, boolean agrees);

    @Update("update task_opinion set ended_at = #{now} where id = #{id} and answered_at is null and ended_at is null")
    int end(long id, LocalDateTime now);

    /** The latest last. */
    @Select(OPINION + "where o.task_id = #{taskId} order by o.id")
    List<TaskOpinion> of(String taskId);

    @Select("select case_number from task_opinion where id = #{id}")
    String caseNumber(long id);

    @Select(OPINION + "where o.child_task = #{childTask}")
    Optional<TaskOpinion> ofChild(String childTask);
}
