package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.casework.DeputySql;
import cn.gov.shuozhou.data.catalog.CaseTallies;
import cn.gov.shuozhou.data.catalog.Differences.Difference;
import cn.gov.shuozhou.data.catalog.ExistingUse;
import cn.gov.shuozhou.data.catalog.ReaderScope;
import cn.gov.shuozhou.data.search.SearchText;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of changes, what they differ in and what the bureau decided. */
@Mapper
interface ChangeMapper {

    String COLUMNS = "select c.*, d.name as provider_name, p.name as proposed_by_name from ";

    String JOINS = " c join department d on d.code = c.provider_code join person p on p.id = c.proposed_by ";

    String SELECT = COLUMNS + "catalog_change" + JOINS;

    /** Follows the provider: a department whose proposals the reader sees; none at all is nobody's. */
    String PROPOSING = """
            <choose>
              <when test="region != null">
                in (select code from department
                    where <if test="f.proposed()">code = #{department} or</if> level = 'COUNTY' and region_code = #{region})
              </when>
              <when test="f.proposed()">= #{department}</when>
              <otherwise>is null</otherwise>
            </choose>
            """;

    String NEWEST = " order by c.proposed_at desc, c.id desc ";

    /**
     * Proposed, or told of: each is read along its own index, for which each has to ask for its order. Other tables are asked
     * only for words.
     */
    String FILTERED = """
            <bind name="sought" value="f.sought()"/>
            <bind name="department" value="s.department()"/>
            <bind name="region" value="s.region()"/>
            <bind name="provider" value="f.asked()"/>
            <bind name="status" value="f.status()"/>
            from
            <choose>
              <when test="department == null">catalog_change c</when>
              <otherwise>
                ((select * from catalog_change c where provider_code
            """ + PROPOSING + NEWEST + """
                )
                <if test="f.notified()">
                  union all
                  (select c.* from catalog_change_notice n join catalog_change c on c.case_number = n.case_number
                  where n.department_code = #{department} and not c.provider_code
            """ + PROPOSING + NEWEST + """
                )</if>) c
              </otherwise>
            </choose>
            <if test="!sought.isEmpty()">join department d on d.code = c.provider_code</if>
            <where>
              <if test="provider != null">and c.provider_code = #{provider}</if>
              <if test="status != null">and c.status = #{status}</if>
            """ + SearchText.FOUND_IN
            + "c.resource_name, c.case_number, d.name" + SearchText.END + "</where>";

    @Nullable
    @Select(SELECT + " where c.case_number = #{caseNumber}")
    CatalogChange find(@Param("caseNumber") String caseNumber);

    /** Holds the change until the transaction ends; what was read before is read anew. */
    @Nullable
    @Select("select id from catalog_change where case_number = #{caseNumber} for update")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Long hold(@Param("caseNumber") String caseNumber);

    @Select("""
            select * from (
              select d.code as department_code,
                (select count(*) from catalog_change c where c.provider_code = d.code) as total,
                (select count(*) from catalog_change c where c.provider_code = d.code and c.closed_at is null) as open
              from department d where d.level = 'COUNTY') counted
            where total > 0
            """)
    List<CaseTallies.Tally> tallies();

    /** The number of the resource's last change, open or closed. */
    @Nullable
    @Select("select max(case_number) from catalog_change where resource_id = #{resourceId}")
    String lastOf(@Param("resourceId") long resourceId);

    @Nullable
    @Select(SELECT + " where c.open_resource_id = #{resourceId}")
    CatalogChange openOf(@Param("resourceId") long resourceId);

    /** The confirmed change of the resource whose day has come. */
    @Nullable
    @Select(SELECT
            + " where c.open_resource_id = #{resourceId} and c.status = 'CONFIRMED' and c.effective_on <= #{today}")
    CatalogChange due(long resourceId, LocalDate today);

    /** When notice was given: with the approval. */
    @Nullable
    @Select("""
            select max(decided_at) from catalog_change_decision
            where case_number = #{caseNumber} and kind = 'REVIEW' and approved
            """)
    LocalDateTime announcedAt(@Param("caseNumber") String caseNumber);

    @Select("<script>" + COLUMNS + "(select c.* " + FILTERED + NEWEST + "limit #{limit} offset #{offset})" + JOINS
            + NEWEST + "</script>")
    List<CatalogChange> list(@Param("f") ChangeFilter filter, @Param("s") ReaderScope scope, int limit, int offset);

    /** No more than so many. */
    @Select("<script>select count(*) from (select 1 as one " + FILTERED + " limit #{most}) as counted</script>")
    long count(@Param("f") ChangeFilter filter, @Param("s") ReaderScope scope, int most);

    /**
     * Changes of which the department was told, has not answered the notice, and still may.
     *
     * @param user whether the person works with data; otherwise only those for which the person was named
     */
    @Select(SELECT + """
            join catalog_change_notice n on n.case_number = c.case_number and n.department_code = #{department}
            where n.response is null and c.closed_at is null and c.effective_on > #{today}
              and (#{user} = true or n.recipient = #{person})
            order by c.effective_on, c.id limit #{most}
            """)
    List<CatalogChange> unanswered(String department, String person, boolean user, LocalDate today, int most);

    /** Changes with a notice that nobody answers for. */
    @Select(SELECT + """
            where c.open_resource_id is not null and exists (
                select 1 from catalog_change_notice n
                where n.case_number = c.case_number and n.recipient_wanted and n.response is null)
            order by c.effective_on, c.id limit #{most}
            """)
    List<CatalogChange> unreceived(int most);

    @Insert("""
            insert into catalog_change (case_number, resource_id, open_resource_id, resource_name, provider_code,
                base_version, draft_code, status, reason_kind, reason, basis, ends_not_shared, renews_use, planned_on,
                proposed_by, proposed_at)
            values (#{caseNumber}, #{resourceId}, #{resourceId}, #{resourceName}, #{provider}, #{baseVersion},
                #{draftCode}, 'REVIEWING', #{kind}, #{reason}, #{basis}, #{said.endsNotShared}, #{said.renewed}, #{plannedOn},
                #{person}, #{now})
            """)
    void insert(
            String caseNumber,
            long resourceId,
            String resourceName,
            String provider,
            int baseVersion,
            @Nullable String draftCode,
            ChangeReason kind,
            String reason,
            String basis,
            ExistingUse said,
            LocalDate plannedOn,
            String person,
            LocalDateTime now);

    @Update("""
            update catalog_change set status = 'NOTICE', effective_on = #{effectiveOn}
            where case_number = #{caseNumber} and status = 'REVIEWING'
            """)
    int announce(String caseNumber, LocalDate effectiveOn);

    @Update("""
            update catalog_change set effective_on = #{to}
            where case_number = #{caseNumber} and effective_on = #{from} and closed_at is null
            """)
    int postpone(String caseNumber, LocalDate from, LocalDate to);

    @Update("update catalog_change set status = 'CONFIRMED' where case_number = #{caseNumber} and status = 'NOTICE'")
    int confirm(@Param("caseNumber") String caseNumber);

    @Update("update catalog_change set status = 'NOTICE' where case_number = #{caseNumber} and status = 'CONFIRMED'")
    int unconfirm(@Param("caseNumber") String caseNumber);

    @Update("""
            update catalog_change set status = #{to}, closed_at = #{now}, open_resource_id = null
            where case_number = #{caseNumber} and closed_at is null
            """)
    int close(String caseNumber, ChangeStatus to, LocalDateTime now);

    @Insert("""
            insert into catalog_change_difference (case_number, position, place, before_text, after_text)
            values (#{caseNumber}, #{position}, #{difference.place}, #{difference.before}, #{difference.after})
            """)
    void insertDifference(String caseNumber, int position, Difference difference);

    @Select("""
            select place, before_text as before, after_text as after from catalog_change_difference
            where case_number = #{caseNumber} order by position
            """)
    List<Difference> differences(@Param("caseNumber") String caseNumber);

    @Insert("""
            insert into catalog_change_decision (case_number, kind, task_id, approved, opinion, confirmed, decided_by,
                decided_at)
            values (#{caseNumber}, #{kind}, #{taskId}, #{approved}, #{opinion}, #{confirmed}, #{person}, #{now})
            """)
    void insertDecision(
            String caseNumber,
            ChangeDecision.Kind kind,
            String taskId,
            boolean approved,
            String opinion,
            String confirmed,
            String person,
            LocalDateTime now);

    @Select("""
            select d.kind, case when d.approved then 'PASS' else 'RETURN' end as verdict, d.opinion, d.confirmed,
                p.name""" + DeputySql.OF_TASK + "d.task_id" + DeputySql.END + """
                as decided_by_name, d.decided_at
            from catalog_change_decision d join person p on p.id = d.decided_by
            where d.case_number = #{caseNumber} order by d.id
            """)
    List<ChangeDecision> decisions(@Param("caseNumber") String caseNumber);
}
