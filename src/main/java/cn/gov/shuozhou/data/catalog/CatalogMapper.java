package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.masking.MaskingRule;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the catalogue. Columns stand in the order of the records' parts; words come with all ways of saying them. PostgreSQL
 * finds rare words by an index over pairs of characters.
 */
@Mapper
interface CatalogMapper {

    String FILTERS = """
            where status = 'PUBLISHED'
            <if test="query.department() != null">and provider_code = #{query.department}</if>
            <if test="query.theme() != null">and theme = #{query.theme}</if>
            <if test="query.formatClass() != null">and format_class = #{query.formatClass}</if>
            """;

    /** What is asked of an index stands in a select of its own, so that it is worked out once whatever the plan. */
    String SOUGHT = """
            @@ (select <foreach collection="ways" item="pattern" separator=" || ">sought_grams(#{pattern})</foreach>)
            """;

    String CONDITIONS = FILTERS + """
            <foreach collection="words" item="ways">and
              <foreach collection="ways" item="pattern" open="(" separator=" or " close=")">search_text like #{pattern} escape '!'</foreach>
              <if test="_databaseId == 'PostgreSQL'">and search_grams\s""" + SOUGHT + """
              </if>
            </foreach>
            """;

    String OF_SHARING_TYPE = """
            <if test="query.sharingType() != null">and sharing_type = #{query.sharingType}</if>
            """;

    /** Each word in the name, which is a part of the searched text. */
    String IN_NAME = """
            <foreach collection="words" item="ways">and
              <foreach collection="ways" item="pattern" open="(" separator=" or " close=")">name_key like #{pattern} escape '!'</foreach>
              <if test="_databaseId == 'PostgreSQL'">and grams(name_key)\s""" + SOUGHT + """
              </if>
            </foreach>
            """;

    /** Hits in the name come before those in the summary or an item; the code makes the order certain. */
    String ORDER = """
            order by
            <choose>
              <when test="query.sort().name() == 'NEWEST'">published_on desc, code</when>
              <when test="query.sort().name() == 'PROVIDER'">provider_name, code</when>
              <otherwise>
                <foreach collection="words" item="ways" separator=" + " close=" desc,">
                  case when <foreach collection="ways" item="pattern" separator=" or ">name_key like #{pattern} escape '!'</foreach>
                  then 1 else 0 end
                </foreach>
                code
              </otherwise>
            </choose>
            """;

    String SUMMARY = """
            select id, code, name, provider_code, provider_name, summary, theme, format_class, sharing_type, update_cycle,
              published_on, demo, data_rows, (select count(*) from item i where i.resource_id = r.id and not i.retired) as item_count
            from resource r
            """;

    String RESOURCE = """
            select id, code, category, section, heading, detail, name, provider_code, provider_name,
              provider_credit_code, provider_division, summary, format_class, format_type, format_other, theme,
              sharing_type, sharing_condition, sharing_method, sharing_method_type, open, open_condition, update_cycle,
              published_on, related_codes, version, status, demo, data_rows, data_updated_at
            from resource
            """;

    String ITEM = """
            select id, resource_id, position, name, type, length, sharing_type, sharing_condition, open, open_condition,
              sensitivity, masking
            from item
            """;

    /** One line of a count. */
    record SharingTypeCount(SharingType sharingType, long total) {}

    /** The census of one resource. */
    record CensusRow(
            long resourceId,
            @Nullable BigDecimal totalStorage,
            @Nullable BigDecimal totalRecords,
            @Nullable BigDecimal sharedStorage,
            @Nullable BigDecimal sharedRecords,
            @Nullable BigDecimal openedStorage,
            @Nullable BigDecimal openedRecords) {

        Census census() {
            return new Census(totalStorage, totalRecords, sharedStorage, sharedRecords, openedStorage, openedRecords);
        }
    }

    @Select(RESOURCE + "where id = #{id}")
    @Nullable
    Resource resource(long id);

    @Select(ITEM + "where resource_id = #{resourceId} and not retired order by position")
    List<Item> items(long resourceId);

    @Select(ITEM + "where resource_id = #{resourceId} order by retired, position")
    List<Item> itemsEver(long resourceId);

    @Select("<script>" + SUMMARY + CONDITIONS + OF_SHARING_TYPE + ORDER + " limit #{limit} offset #{offset}</script>")
    List<ResourceSummary> search(
            @Param("query") ResourceQuery query,
            @Param("words") List<List<String>> words,
            @Param("limit") int limit,
            @Param("offset") long offset);

    /** Those with each word in the name, which come first by relevance: an index finds them without a look at all the others. */
    @Select("<script>" + SUMMARY + FILTERS + OF_SHARING_TYPE + IN_NAME
            + " order by code limit #{limit} offset #{offset}</script>")
    List<ResourceSummary> named(
            @Param("query") ResourceQuery query,
            @Param("words") List<List<String>> words,
            @Param("limit") int limit,
            @Param("offset") long offset);

    /** What this session has read before may be out of date by the time that the lock is given. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select id from resource where id = #{id} for update")
    @Nullable
    Long hold(@Param("id") long id);

    @Select("<script>select id from resource r " + CONDITIONS + OF_SHARING_TYPE + ORDER + "</script>")
    List<Long> ids(@Param("query") ResourceQuery query, @Param("words") List<List<String>> words);

    /** No more than so many. */
    @Select("""
            <script>
            select count(*) from (select 1 as one from item where not retired and resource_id in (select id from resource r
            """ + CONDITIONS + OF_SHARING_TYPE + ") limit #{most}) as counted</script>")
    long countItems(
            @Param("query") ResourceQuery query, @Param("words") List<List<String>> words, @Param("most") int most);

    @Select("<script>" + RESOURCE + """
            where id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach></script>
            """)
    List<Resource> resources(@Param("ids") List<Long> ids);

    /** Its columns are matched here because matching them anew for each row takes longer than reading it. */
    @Select("<script>" + ITEM + """
            where resource_id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            and not retired order by resource_id, position</script>
            """)
    @Arg(column = "id", name = "id", javaType = long.class)
    @Arg(column = "resource_id", name = "resourceId", javaType = long.class)
    @Arg(column = "position", name = "position", javaType = int.class)
    @Arg(column = "name", name = "name", javaType = String.class)
    @Arg(column = "type", name = "type", javaType = DataType.class)
    @Arg(column = "length", name = "length", javaType = Integer.class)
    @Arg(column = "sharing_type", name = "sharingType", javaType = SharingType.class)
    @Arg(column = "sharing_condition", name = "sharingCondition", javaType = String.class)
    @Arg(column = "open", name = "open", javaType = boolean.class)
    @Arg(column = "open_condition", name = "openCondition", javaType = String.class)
    @Arg(column = "sensitivity", name = "sensitivity", javaType = Sensitivity.class)
    @Arg(column = "masking", name = "masking", javaType = MaskingRule.class)
    List<Item> itemsOf(@Param("ids") List<Long> ids);

    /** No more than so many of all types together, whatever type the query asks for. */
    @Select("<script>select sharing_type, count(*) as total from (select sharing_type from resource r " + CONDITIONS
            + " limit #{most}) as counted group by sharing_type</script>")
    List<SharingTypeCount> countBySharingType(
            @Param("query") ResourceQuery query, @Param("words") List<List<String>> words, @Param("most") int most);

    /** No more than so many. */
    @Select("<script>select count(*) from (select 1 as one from resource r " + CONDITIONS + OF_SHARING_TYPE
            + " limit #{most}) as counted</script>")
    long count(@Param("query") ResourceQuery query, @Param("words") List<List<String>> words, @Param("most") int most);

    /** How many resources of a type a department has published; of the names that it has in them, the first. */
    record Published(String code, String name, SharingType sharingType, long resources) {}

    @Select("""
            select p.code, (select min(n.provider_name) from resource n where n.status = 'PUBLISHED'
                and n.provider_code = p.code) as name, p.sharing_type, p.resources
            from (select provider_code as code, sharing_type, count(*) as resources from resource
                  where status = 'PUBLISHED' group by provider_code, sharing_type) p
            order by p.code
            """)
    List<Published> published();

    /** Read anew each time: whoever asks wants to know what others have changed. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("""
            select id, version, provider_name, data_updated_at from resource where status = 'PUBLISHED' and open
            """)
    List<ResourceStamp> openStamps();

    /** As {@link #openStamps}. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("""
            select count(*) as resources, coalesce(sum(id), 0) as ids, coalesce(sum(version), 0) as versions,
              coalesce(sum(extract(epoch from data_updated_at)), 0) as moments
            from resource where status = 'PUBLISHED' and open
            """)
    OpenState openState();

    @Update("update resource set data_rows = #{rows}, data_updated_at = #{updatedAt} where id = #{resourceId}")
    void noteData(long resourceId, long rows, LocalDateTime updatedAt);

    /** Holds the row, also when it is noted already. */
    @Update("update resource set granted = true where id = #{resourceId}")
    void noteGranted(long resourceId);

    @Update("update resource set used = true where id = #{resourceId} and not used")
    void noteUsed(long resourceId);

    @Select("select count(*) from resource where code = #{code}")
    int countCode(String code);

    @Select("select id from resource where code = #{code} and status = 'PUBLISHED'")
    @Nullable
    Long idOf(String code);

    /** Two old names may have the same key; then the one written exactly so comes first. */
    @Select("""
            select id from resource where provider_code = #{providerCode} and (name_key = #{key} or name = #{name})
            order by case when name = #{name} then 0 else 1 end, id limit 1
            """)
    @Nullable
    Long idOfName(String providerCode, String name, String key);

    @Select("""
            <script>
            select resource_id, total_storage, total_records, shared_storage, shared_records, opened_storage,
              opened_records
            from resource_census where resource_id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach></script>
            """)
    List<CensusRow> censuses(@Param("ids") List<Long> ids);
}
