package cn.gov.shuozhou.data.delivery;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of grants and their items. Columns stand in the order of the records' parts. */
@Mapper
interface GrantMapper {

    String COLUMNS =
            "select number, case_number, resource_id, resource_name, department_code, purpose, mode, valid_from,"
                    + " valid_to, conditions, granted_at, revoked_at, revoked_reason from data_grant ";

    /** A department's grants that the filter lets pass; a status is what the dates say today. */
    String FILTER = """
            where department_code = #{department}
            <if test="filter.pattern() != null">
              and (lower(resource_name) like #{filter.pattern} escape '!' or lower(number) like #{filter.pattern} escape '!'
                or lower(case_number) like #{filter.pattern} escape '!')
            </if>
            <if test="filter.status() != null">
              <choose>
                <when test="filter.status().name() == 'REVOKED'">and revoked_at is not null</when>
                <when test="filter.status().name() == 'NOT_YET_VALID'">and revoked_at is null and valid_from &gt; #{today}</when>
                <when test="filter.status().name() == 'EXPIRED'">
                  and revoked_at is null and valid_from &lt;= #{today} and valid_to &lt; #{today}
                </when>
                <otherwise>
                  and revoked_at is null and valid_from &lt;= #{today} and valid_to &gt;= #{today}
                </otherwise>
              </choose>
            </if>
            """;

    /** A grant without its items. */
    record GrantRow(
            String number,
            String caseNumber,
            long resourceId,
            String resourceName,
            String departmentCode,
            String purpose,
            DeliveryMode mode,
            LocalDate validFrom,
            LocalDate validTo,
            String conditions,
            LocalDateTime grantedAt,
            @Nullable LocalDateTime revokedAt,
            @Nullable String revokedReason) {

        Grant with(List<GrantedItem> items) {
            return new Grant(
                    number,
                    caseNumber,
                    resourceId,
                    resourceName,
                    departmentCode,
                    items,
                    purpose,
                    mode,
                    validFrom,
                    validTo,
                    conditions,
                    grantedAt,
                    revokedAt,
                    revokedReason);
        }
    }

    @Insert("""
            insert into data_grant (number, case_number, resource_id, resource_name, department_code, purpose, mode,
              valid_from, valid_to, conditions, granted_at)
            values (#{number}, #{caseNumber}, #{resourceId}, #{resourceName},
              #{departmentCode}, #{purpose}, #{mode}, #{validFrom}, #{validTo},
              #{conditions}, #{grantedAt})
            """)
    void add(Grant grant);

    @Insert("""
            <script>insert into data_grant_item (grant_number, position, item_id, name, masking) values
            <foreach collection="items" item="i" index="at" separator=",">
              (#{number}, #{at} + 1, #{i.itemId}, #{i.name}, #{i.masking})
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
    List<GrantRow> search(String department, GrantFilter filter, LocalDate today, int limit, long offset);

    @Select("<script>select count(*) from data_grant " + FILTER + "</script>")
    long count(String department, GrantFilter filter, LocalDate today);

    @Select("select distinct resource_id from data_grant")
    List<Long> resources();

    /** A use that broke off counts when rows had gone out before. */
    @Select("""
            select distinct g.resource_id from data_grant g join data_use u on u.grant_number = g.number
            where u.outcome = 'COMPLETED' or u.row_total > 0
            """)
    List<Long> usedResources();

    @Select("""
            select item_id, name, masking from data_grant_item
            where grant_number = #{number} and ended_by is null order by position
            """)
    List<GrantedItem> items(String number);

    /** Takes an item out of a grant; that it was granted stays on record. */
    @Update("""
            update data_grant_item set ended_by = #{caseNumber}
            where grant_number = #{number} and item_id = #{itemId} and ended_by is null
            """)
    void endItem(String number, long itemId, String caseNumber);

    @Update("""
            update data_grant set revoked_at = #{now}, revoked_reason = #{reason}
            where number = #{number} and revoked_at is null
            """)
    int revoke(String number, String reason, LocalDateTime now);
}
