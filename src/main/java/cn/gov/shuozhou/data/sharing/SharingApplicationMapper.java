package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.search.SearchText;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of applications, their items and the lock on open items. */
@Mapper
interface SharingApplicationMapper {

    String SELECT = """
            select a.*, p.name as provider_name, r.name as requester_name, h.name as requester_person_name
            from sharing_application a
            join department p on p.code = a.provider_department
            join department r on r.code = a.requester_department
            join person h on h.id = a.requester_person
            """;

    String FILTER =
            """
            <bind name="sought" value="f.sought()"/>
            <bind name="status" value="f.status()"/>
            <where>
              a.status &lt;&gt; 'DRAFT'
              <if test="requester != null">and a.requester_department = #{requester}</if>
              <if test="provider != null">and a.provider_department = #{provider}</if>
              <if test="status != null">and a.status = #{status}</if>
              <if test="f.kind() != null">and a.kind = #{f.kind}</if>
              <if test="f.overdueOnly()">and exists (select 1 from case_overdue o where o.case_number = a.case_number and o.voided_at is null)</if>
            """ + SearchText.FOUND_IN + "a.resource_name, a.case_number, p.name, r.name" + SearchText.END + "</where>";

    @Select(SELECT + " where a.token = #{token}")
    @Nullable
    SharingApplication byToken(String token);

    @Select(SELECT + " where a.case_number = #{caseNumber}")
    @Nullable
    SharingApplication byCase(String caseNumber);

    /** As whoever had it last has left it; keeps others who decide on the case waiting until this transaction ends. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("""
            select a.*, (select p.name from department p where p.code = a.provider_department) as provider_name,
                (select r.name from department r where r.code = a.requester_department) as requester_name,
                (select h.name from person h where h.id = a.requester_person) as requester_person_name
            from sharing_application a where a.case_number = #{caseNumber} for update
            """)
    @Nullable
    SharingApplication held(String caseNumber);

    @Select(SELECT + " where a.status = 'DRAFT' and a.requester_person = #{personId} order by a.saved_at desc")
    List<SharingApplication> drafts(String personId);

    /** Of those that the person has sent. */
    @Select(SELECT + """
            where a.requester_person = #{personId} and a.status <> 'DRAFT'
            order by a.submitted_at desc, a.id desc limit 1
            """)
    @Nullable
    SharingApplication last(String personId);

    @Select("<script>" + SELECT + FILTER
            + " order by a.submitted_at desc, a.id desc limit #{limit} offset #{offset}</script>")
    List<SharingApplication> list(
            @Nullable String requester,
            @Nullable String provider,
            @Param("f") ApplicationFilter filter,
            int limit,
            int offset);

    /** No more than so many; other tables are asked only for words. */
    @Select("""
            <script>select count(*) from (select 1 as one from sharing_application a
            <if test="!f.words().isEmpty()">
              join department p on p.code = a.provider_department join department r on r.code = a.requester_department
            </if>
            """ + FILTER + " limit #{most}) as counted</script>")
    long count(@Nullable String requester, @Nullable String provider, @Param("f") ApplicationFilter filter, int most);

    @Select(SELECT + """
            where a.requester_department = #{requester} and a.provider_department = #{provider}
              and a.status <> 'DRAFT' and a.case_number <> #{exceptCase}
            order by a.submitted_at desc limit 5
            """)
    List<SharingApplication> earlier(String requester, String provider, String exceptCase);

    @Select("<script>" + SELECT + """
            where a.requester_department = #{department} and a.status in
            <foreach collection="statuses" item="status" open="(" separator="," close=")">#{status}</foreach>
            order by a.submitted_at desc limit #{most}</script>
            """)
    List<SharingApplication> open(String department, Collection<ApplicationStatus> statuses, int most);

    @Select("<script>" + SELECT + """
            where a.resource_id = #{resourceId} and a.status in
            <foreach collection="statuses" item="status" open="(" separator="," close=")">#{status}</foreach>
            order by a.id</script>
            """)
    List<SharingApplication> openOfResource(long resourceId, Collection<ApplicationStatus> statuses);

    /** The generated key of an inserted application. */
    final class Key {

        long id;
    }

    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    @Insert("""
            insert into sharing_application (token, status, resource_id, resource_name, provider_department,
                requester_department, requester_person, purpose, legal_basis, enterprise_basis, scope, access_mode,
                period_from, period_to, revision, saved_at, case_number, submitted_at)
            values (#{f.token}, #{status}, #{f.resourceId}, #{resource.name}, #{resource.providerCode},
                #{person.departmentCode}, #{person.id}, #{f.purpose}, #{f.legalBasis}, #{f.enterpriseBasis}, #{f.scope},
                #{f.mode}, #{f.periodFrom}, #{f.periodTo}, 1, #{now}, #{caseNumber,jdbcType=VARCHAR},
                #{submittedAt,jdbcType=TIMESTAMP})
            """)
    void insert(
            Key key,
            @Param("f") ApplicationForm form,
            Resource resource,
            Person person,
            ApplicationStatus status,
            LocalDateTime now,
            @Nullable String caseNumber,
            @Nullable LocalDateTime submittedAt);

    @Update("""
            update sharing_application set purpose = #{f.purpose}, legal_basis = #{f.legalBasis},
                enterprise_basis = #{f.enterpriseBasis}, scope = #{f.scope}, access_mode = #{f.mode}, period_from = #{f.periodFrom}, period_to = #{f.periodTo},
                revision = revision + 1, saved_at = #{now}
            where token = #{f.token} and status = 'DRAFT' and revision = #{f.revision}
            """)
    int updateDraft(@Param("f") ApplicationForm form, LocalDateTime now);

    @Update("update sharing_application set renews_grant = #{grant} where id = #{id} and status = 'DRAFT'")
    void setRenewedGrant(long id, String grant);

    @Select("""
            select token from sharing_application
            where renews_grant = #{grant} and requester_person = #{person} and status = 'DRAFT' order by id limit 1
            """)
    @Nullable
    String renewalDraft(String grant, String person);

    /** The last one that is not decided, or was decided with success. */
    @Select("""
            select case_number from sharing_application
            where renews_grant = #{grant} and status <> 'DRAFT' and (closed_at is null or status = 'SHARED')
            order by id desc limit 1
            """)
    @Nullable
    String renewalOf(@Param("grant") String grant);

    @Delete("delete from sharing_application where id = #{id} and status = 'DRAFT'")
    int deleteDraft(long id);

    @Insert("""
            <script>insert into sharing_application_item (application_id, item_id, unmasked_reason) values
            <foreach collection="items" item="item" separator=",">(#{id}, #{item.itemId}, #{item.reason,jdbcType=VARCHAR})
            </foreach></script>
            """)
    void insertItems(long id, List<ItemReason> items);

    @Select("""
            select item_id, unmasked_reason, given_at_receipt, ended_by from sharing_application_item
            where application_id = #{id} order by item_id
            """)
    List<AskedItem> askedItems(long id);

    @Delete("delete from sharing_application_item where application_id = #{id}")
    void deleteItems(long id);

    @Update("""
            update sharing_application set status = #{status}, case_number = #{caseNumber}, submitted_at = #{now}
            where id = #{id} and status = 'DRAFT'
            """)
    int submit(long id, String caseNumber, ApplicationStatus status, LocalDateTime now);

    @Update("""
            <script>update sharing_application_item set given_at_receipt = true
            where application_id = #{id} and item_id in
            <foreach collection="itemIds" item="item" open="(" separator="," close=")">#{item}</foreach></script>
            """)
    void giveAtReceipt(long id, Collection<Long> itemIds);

    @Update("""
            update sharing_application_item set ended_by = #{change}
            where application_id = #{id} and item_id = #{itemId} and given_at_receipt and ended_by is null
            """)
    void endGiven(long id, long itemId, String change);

    @Update("""
            <script>update sharing_application set status = #{to}
            where case_number = #{caseNumber} and status in
            <foreach collection="from" item="status" open="(" separator="," close=")">#{status}</foreach></script>
            """)
    int move(String caseNumber, Collection<ApplicationStatus> from, ApplicationStatus to);

    @Update("""
            update sharing_application set status = #{to}, closed_at = #{now}
            where case_number = #{caseNumber} and closed_at is null
            """)
    int close(String caseNumber, ApplicationStatus to, LocalDateTime now);

    @Insert("""
            <script>insert into sharing_open_item (requester_department, item_id, case_number) values
            <foreach collection="itemIds" item="item" separator=",">(#{department}, #{item}, #{caseNumber})</foreach>
            </script>
            """)
    void holdItems(String department, Collection<Long> itemIds, String caseNumber);

    @Delete("delete from sharing_open_item where case_number = #{caseNumber}")
    void releaseItems(String caseNumber);

    @Select("""
            <script>select distinct case_number from sharing_open_item where requester_department = #{department} and item_id in
            <foreach collection="itemIds" item="item" open="(" separator="," close=")">#{item}</foreach></script>
            """)
    List<String> openCases(String department, Collection<Long> itemIds);

    @Insert("insert into sharing_urge (case_number, urged_on, urged_by) values (#{caseNumber}, #{day}, #{person})")
    void insertUrge(String caseNumber, LocalDate day, String person);

    @Select("select count(*) from sharing_urge where case_number = #{caseNumber} and urged_on = #{day}")
    int urges(String caseNumber, LocalDate day);
}
