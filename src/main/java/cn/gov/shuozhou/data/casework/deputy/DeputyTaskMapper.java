package cn.gov.shuozhou.data.casework.deputy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Rows of the tasks that deputies have taken. */
@Mapper
interface DeputyTaskMapper {

    /**
     * A task that a deputy has taken.
     *
     * @param firstOwner who was its owner before; null while nobody was
     */
    record Held(String taskId, @Nullable String firstOwner) {}

    /** For whom a task was taken, and until when that may be. */
    record Principal(String id, String name, LocalDate endsOn) {}

    /** A task and the principal's name. */
    record Named(String taskId, String principal) {}

    /** Whether the deputyship still stands; it then does until the transaction ends. */
    @Select("select id from deputyship where id = #{deputyship} and revoked_at is null for update")
    @Nullable
    Long lock(long deputyship);

    @Insert(
            "insert into deputy_task (task_id, deputyship, first_owner) values (#{taskId}, #{deputyship}, #{firstOwner})")
    void insert(String taskId, long deputyship, @Nullable String firstOwner);

    @Select("select task_id, first_owner from deputy_task where deputyship = #{deputyship} order by task_id for update")
    List<Held> held(long deputyship);

    /** Neither is the task answered by the one nor given back to the other until the transaction ends. */
    @Select("select task_id from deputy_task where task_id = #{taskId} for update")
    @Nullable
    String lockTask(String taskId);

    /** For whom the deputy has taken it. */
    @Select("""
            select p.id, p.name, s.ends_on
            from deputy_task t join deputyship s on s.id = t.deputyship join person p on p.id = s.principal
            where t.task_id = #{taskId} and s.deputy = #{deputy}
            """)
    @Nullable
    Principal principal(String taskId, String deputy);

    @Select("""
            <script>select t.task_id, p.name as principal
            from deputy_task t join deputyship s on s.id = t.deputyship join person p on p.id = s.principal
            where t.task_id in
            <foreach item="one" collection="taskIds" open="(" separator="," close=")">#{one}</foreach></script>
            """)
    List<Named> named(@Param("taskIds") Collection<String> taskIds);

    /** Unless it is the deputy who has the task. */
    @Delete("""
            delete from deputy_task where task_id = #{taskId} and deputyship not in
                (select s.id from deputyship s where s.deputy = #{assignee,jdbcType=VARCHAR})
            """)
    void forget(String taskId, @Nullable String assignee);

    @Delete("delete from deputy_task where task_id = #{taskId}")
    void delete(String taskId);
}
