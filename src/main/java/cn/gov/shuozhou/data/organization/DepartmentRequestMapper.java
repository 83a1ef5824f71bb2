package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.search.SearchText;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The requests about departments; a decided one stays on record. */
@Mapper
interface DepartmentRequestMapper {

    String FROM = """
            from department_request r join department d on d.code = r.department_code
                join region g on g.code = r.region_code
            """;

    String SELECT = """
            select r.id, r.department_code, d.name as department_name, r.entry, r.region_code, g.name as region_name,
                r.level, r.kind, r.requested_by, r.requested_at, r.outcome, r.decided_by, r.decided_at
            """ + FROM;

    String FILTER = """
            <bind name="sought" value="f.sought()"/>
            where 1 = 1
            <if test="!f.all()">and r.outcome = 'WAITING'</if>
            """ + SearchText.FOUND_IN + "d.name, d.code" + SearchText.END;

    @Insert("""
            insert into department_request (department_code, entry, region_code, level, kind, requested_by, requested_at,
                outcome)
            values (#{d.code}, #{entry}, #{d.regionCode}, #{d.level}, #{d.kind}, #{by}, #{now}, 'WAITING')
            """)
    void insert(
            @Param("d") Department wanted,
            @Param("entry") boolean entry,
            @Param("by") String by,
            @Param("now") LocalDateTime now);

    @Select(SELECT + " where r.department_code = #{code} and r.outcome = 'WAITING' order by r.id")
    List<DepartmentRequest> waitingFor(String code);

    @Select(SELECT + " where r.id = #{id}")
    @Nullable
    DepartmentRequest find(long id);

    @Select("<script>" + SELECT + FILTER + """
            order by case when r.outcome = 'WAITING' then 0 else 1 end, r.id desc limit #{limit} offset #{offset}</script>
            """)
    List<DepartmentRequest> list(
            @Param("f") DepartmentRequestFilter filter, @Param("limit") int limit, @Param("offset") int offset);

    @Select("<script>select count(*) " + FROM + FILTER + "</script>")
    long count(@Param("f") DepartmentRequestFilter filter);

    /**
     * Decides a request that still waits.
     *
     * @return 0 when another has decided it already
     */
    @Update("""
            update department_request set outcome = #{outcome}, decided_by = #{by}, decided_at = #{now}
            where id = #{id} and outcome = 'WAITING'
            """)
    int decide(
            @Param("id") long id,
            @Param("outcome") RequestOutcome outcome,
            @Param("by") String by,
            @Param("now") LocalDateTime now);
}
