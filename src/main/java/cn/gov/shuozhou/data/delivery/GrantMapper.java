package cn.gov.shuozhou.data.delivery;

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

/** Rows of grants and their items. Columns stand in the order of the records' parts. */
@Mapper
interface GrantMapper {

    String COLUMNS =
            "select number, case_number, resource_id, resource_name, department_code, provider_code, purpose, mode,"
                    + " valid_from, valid_to, conditions, granted_at, asked_at, suspended_at, revoked_at, revoked_reason, revoked_by,"
                    + " returned from data_grant ";

    /** From when on a grant must have lain unused, to be called so. */
    record Quiet(LocalDate today, LocalDate since, LocalDateTime after) {

        static Quiet on(LocalDate today) {
            LocalDate since = today.minusDays(Grant.UNUSED_AFTER_DAYS);
            return new Quiet(today, since, since.plusDays(1).atStartOfDay());
        }
    }

    /** The grants that are valid, and have neither begun nor given data nor come out of a suspension since that day. */
    String UNUSED = """
            revoked_at is null and suspended_at is null and valid_to &gt;= #{quiet.today} and valid_from &lt;= #{quiet.since}
            and (select max(u.started_at) from data_use u where u.grant_number = data_grant.number
              and u.started_at &gt;= #{quiet.after} and (u.row_total &gt; 0 or u.outcome &lt;&gt; 'INTERRUPTED')) is null
            and not exists (select 1 from grant_suspension s where s.grant_number = data_grant.number
              and s.lifted_at &gt;= #{quiet.after})
            """;

    /** The grants of one side that the filter lets pass; a status is what the dates say today. */
    String FILTER = """
            <bind name="sought" value="filter.sought()"/>
            <where>
            <choose>
              <when test="filter.chosenSide().name() == 'HELD'">department_code = #{scope.department}</when>
              <when test="filter.chosenSide().name() == 'GIVEN'">provider_code = #{scope.department}</when>
              <when test="filter.chosenSide().name() == 'REGION'">
                exists (select 1 from department d where d.code in (data_grant.department_code, data_grant.provider_code)
                  and d.level = 'COUNTY' and d.region_code = #{scope.region,jdbcType=VARCHAR})
              </when>
            </choose>
            """ + SearchText.FOUND_IN + """
              resource_name, number, case_number, (select string_agg(d.name, ' ') from department d
                where d.code in (data_grant.department_code, data_grant.provider_code))
            """ + SearchText.END + """
            <if test="filter.status() != null">
              <choose>
                <when test="filter.status().name() == 'REVOKED'">and revoked_at is not null and not returned</when>
                <when test="filter.status().name() == 'RETURNED'">and revoked_at is not null and returned</when>
                <when test="filter.status().name() == 'EXPIRED'">and revoked_at is null and valid_to &lt; #{today}</when>
                <otherwise>
                  and revoked_at is null and valid_to &gt;= #{today}
                  <choose>
                    <when test="filter.status().name() == 'SUSPENDED'">and suspended_at is not null</when>
                    <when test="filter.status().name() == 'NOT_YET_VALID'">
                      and suspended_at is null and valid_from &gt; #{today}
                    </when>
                    <otherwise>and suspended_at is null and valid_from &lt;= #{today}</otherwise>
                  </choose>
                </otherwise>
              </choose>
            </if>
            <if test="filter.unusedOnly()">
            and
            """ + UNUSED + """
            </if>
            </where>
            """;

    /** A grant without its items. */
    record GrantRow(
            String number,
            String caseNumber,
            long resourceId,
            String resourceName,
            String departmentCode,
            String providerCode,
            String purpose,
            DeliveryMode mode,
            LocalDate validFrom,
            LocalDate validTo,
            String conditions,
            LocalDateTime grantedAt,
            LocalDateTime askedAt,
            @Nullable LocalDateTime suspendedAt,
            @Nullable LocalDateTime revokedAt,
            @Nullable String revokedReason,
            @Nullable String revokedBy,
            boolean returned) {

        Grant with(List<GrantedItem> items) {
            return new Grant(
                    number,
                    caseNumber,
                    resourceId,
                    resourceName,
                    departmentCode,
                    providerCode,
                    items,
                    purpose,
                    mode,
                    validFrom,
                    validTo,
                    conditions,
                    grantedAt,
                    askedAt,
                    suspendedAt,
                    revokedAt,
                    revokedReason,
                    revokedBy,
                    returned);
        }
    }

    @Insert("""
            insert into data_grant (number, case_number, resource_id, resource_name, department_code, provider_code,
              purpose, mode, valid_from, valid_to, conditions, granted_at, asked_at)
            values (#{number}, #{caseNumber}, #{resourceId}, #{resourceName},
              #{departmentCode}, #{providerCode}, #{purpose}, #{mode}, #{validFrom}, #{validTo},
              #{conditions}, #{grantedAt}, #{askedAt})
            """)
    void add(Grant grant);

    @Insert("""
            <script>insert into data_grant_item (grant_number, position, item_id, name, masking, unmasked_reason) values
            <foreach collection="items" item="i" index="at" separator=",">
              (#{number}, #{at} + 1, #{i.itemId}, #{i.name}, #{i.masking}, #{i.unmaskedReason,jdbcType=VARCHAR})
            </foreach></script>
            """)
    void addItems(String number, List<GrantedItem> items);

    @Select(COLUMNS + "where number = #{number}")
    @Nullable
    GrantRow find(String number);

    @Select(COLUMNS + "where case_number = #{caseNumber} order by granted_at, number")
    List<GrantRow> ofCase(String caseNumber);

    @Select(COLUMNS + "where department_code = #{department} order by granted_at desc, number desc")
    List<GrantRow> ofDepartment(String department);

    @Select(COLUMNS
            + "where resource_id = #{resourceId} and revoked_at is null and valid_to >= #{today} order by number")
    List<GrantRow> liveOfResource(long resourceId, LocalDate today);

    @Select("<script>" + COLUMNS + FILTER
            + "order by granted_at desc, number desc limit #{limit} offset #{offset}</script>")
    List<GrantRow> search(ReaderScope scope, GrantFilter filter, LocalDate today, Quiet quiet, int limit, long offset);

    @Select("<script>select count(*) from (select 1 as one from data_grant " + FILTER
            + " limit #{most}) as counted</script>")
    long count(ReaderScope scope, GrantFilter filter, LocalDate today, Quiet quiet, int most);

    @Select("<script>select count(*) from data_grant where number = #{number} and " + UNUSED + "</script>")
    boolean isUnused(String number, Quiet quiet);

    /** When data were last taken under the grant, or began to be. */
    @Select("""
            select max(started_at) from data_use
            where grant_number = #{number} and (row_total > 0 or outcome <> 'INTERRUPTED')
            """)
    @Nullable
    LocalDateTime lastUsed(String number);

    @Select("""
            select item_id, name, masking, unmasked_reason, masked_by from data_grant_item
            where grant_number = #{number} and ended_by is null order by position
            """)
    List<GrantedItem> items(String number);

    @Select("select item_id from data_grant_item where grant_number = #{number}")
    List<Long> itemsEver(String number);

    @Select("""
            select i.item_id from data_grant_item i join data_grant g on g.number = i.grant_number
            where g.case_number = #{caseNumber}
            """)
    List<Long> itemsEverOf(String caseNumber);

    /** Takes an item out of a grant; that it was granted stays on record. */
    @Update("""
            update data_grant_item set ended_by = #{caseNumber}
            where grant_number = #{number} and item_id = #{itemId} and ended_by is null
            """)
    void endItem(String number, long itemId, String caseNumber);

    /** Puts a stricter rule in the place of the granted one, which stays on record. */
    @Update("""
            update data_grant_item
            set granted_masking = coalesce(granted_masking, masking), masking = #{item.masking}, masked_by = #{item.maskedBy}
            where grant_number = #{number} and item_id = #{item.itemId}
            """)
    void maskItem(String number, GrantedItem item);

    /** Keeps everybody else who would suspend or end the grant waiting until the transaction ends. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select number from data_grant where number = #{number} for update")
    @Nullable
    String hold(@Param("number") String number);

    @Update("update data_grant set suspended_at = #{at} where number = #{number}")
    void setSuspended(String number, @Nullable LocalDateTime at);

    @Update("""
            update data_grant
            set revoked_at = #{now}, revoked_reason = #{reason}, revoked_by = #{by}, returned = #{returned}
            where number = #{number} and revoked_at is null
            """)
    int revoke(String number, String reason, @Nullable String by, boolean returned, LocalDateTime now);
}
