package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.organization.RequestOutcome;
import cn.gov.shuozhou.data.organization.account.AccountRequest.Kind;
import cn.gov.shuozhou.data.search.SearchText;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The requests about accounts; a decided one stays on record. */
@Mapper
interface AccountRequestMapper {

    String COLUMNS = """
            select r.id, r.person_id, p.name as person_name, d.name as department_name, r.kind, r.roles as role_names,
                r.requested_by, r.requested_at, r.outcome, r.decided_by, r.decided_at, r.code_by, r.code_hash
            from account_request r join person p on p.id = r.person_id join department d on d.code = p.department_code
            """;

    String FILTER = """
            <bind name="sought" value="f.sought()"/>
            <bind name="kind" value="f.kindName()"/>
            where 1 = 1
            <if test="!f.all()">and r.outcome = 'WAITING'</if>
            <if test="!kind.isEmpty()">and r.kind = #{kind}</if>
            """ + SearchText.FOUND_IN + "p.name, p.id, d.name" + SearchText.END;

    @Insert("""
            insert into account_request (person_id, kind, roles, requested_by, requested_at, outcome)
            values (#{personId}, #{kind}, #{roles}, #{by}, #{now}, 'WAITING')
            """)
    void insert(
            @Param("personId") String personId,
            @Param("kind") Kind kind,
            @Param("roles") String roles,
            @Param("by") String by,
            @Param("now") LocalDateTime now);

    @Select(COLUMNS + " where r.person_id = #{personId} and r.outcome = 'WAITING' order by r.id")
    List<AccountRequest> waitingFor(String personId);

    @Select(COLUMNS + " where r.id = #{id}")
    @Nullable
    AccountRequest find(long id);

    @Select("<script>" + COLUMNS + FILTER + """
            order by case when r.outcome = 'WAITING' then 0 else 1 end, r.id desc limit #{limit} offset #{offset}</script>
            """)
    List<AccountRequest> list(
            @Param("f") AccountRequestFilter filter, @Param("limit") int limit, @Param("offset") int offset);

    @Select("<script>select count(*) from account_request r join person p on p.id = r.person_id join department d on "
            + "d.code = p.department_code " + FILTER + "</script>")
    long count(@Param("f") AccountRequestFilter filter);

    /**
     * Notes who has been given the activation code of a request that still waits for one.
     *
     * @return 0 when another has it already, or the request is decided
     */
    @Update("""
            update account_request set code_by = #{by}, code_hash = #{hash}
            where id = #{id} and outcome = 'WAITING' and code_by is null
            """)
    int giveCode(@Param("id") long id, @Param("by") String by, @Param("hash") String hash);

    /**
     * Decides a request that still waits.
     *
     * @return 0 when another has decided it already
     */
    @Update("""
            update account_request set outcome = #{outcome}, decided_by = #{by}, decided_at = #{now}
            where id = #{id} and outcome = 'WAITING'
            """)
    int decide(
            @Param("id") long id,
            @Param("outcome") RequestOutcome outcome,
            @Param("by") String by,
            @Param("now") LocalDateTime now);
}
