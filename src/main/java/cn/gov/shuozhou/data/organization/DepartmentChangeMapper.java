package cn.gov.shuozhou.data.organization;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Changes of departments; a decided one stays on record. */
@Mapper
interface DepartmentChangeMapper {

    String SELECT = """
            select c.*, s.name as successor_name
            from department_change c left join department s on s.code = c.successor_code
            """;

    @Insert("""
            insert into department_change (kind, department_code, former_name, new_name, successor_code, effective_on, basis,
                requested_by, requested_at, outcome, waiting_key)
            values (#{kind}, #{departmentCode}, #{formerName}, #{newName}, #{successorCode}, #{effectiveOn}, #{basis},
                #{requestedBy}, #{requestedAt}, 'WAITING', #{departmentCode})
            """)
    void insert(DepartmentChange change);

    @Select(SELECT + " where c.id = #{id}")
    @Nullable
    DepartmentChange find(long id);

    @Select(SELECT
            + " order by case when c.outcome = 'WAITING' then 0 else 1 end, c.id desc limit #{limit} offset #{offset}")
    List<DepartmentChange> list(int limit, int offset);

    @Select("select count(*) from department_change")
    long count();

    @Select(SELECT + " where c.outcome = 'WAITING' order by c.id")
    List<DepartmentChange> waiting();

    @Select(SELECT + " where c.kind = 'MERGED' and c.outcome = 'CONFIRMED' order by c.id")
    List<DepartmentChange> mergers();

    /** @return 0 when another has decided it already */
    @Update("""
            update department_change set outcome = #{outcome}, decided_by = #{by}, decided_at = #{now}, waiting_key = null
            where id = #{id} and outcome = 'WAITING'
            """)
    int decide(long id, RequestOutcome outcome, String by, LocalDateTime now);
}
