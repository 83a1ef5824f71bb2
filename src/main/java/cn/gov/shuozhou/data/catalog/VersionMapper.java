package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.organization.Department;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Writes what is live in the catalogue, and keeps every version of it. */
@Mapper
interface VersionMapper {

    @Insert("""
            insert into resource (code, category, section, heading, detail, name, provider_code, provider_name,
              provider_credit_code, provider_division, summary, format_class, format_type, format_other, theme,
              sharing_type, sharing_condition, sharing_method, sharing_method_type, open, open_condition, update_cycle,
              published_on, related_codes, version, status, demo, data_rows, search_text,
              name_key)
            values (#{draft.code}, #{draft.category}, #{draft.section}, #{draft.heading}, #{draft.detail},
              #{draft.name}, #{provider.code}, #{provider.name}, #{provider.creditCode}, #{draft.providerDivision},
              #{draft.summary}, #{draft.formatClass}, #{draft.formatType}, #{draft.formatOther}, #{draft.theme},
              #{draft.sharingType}, #{draft.sharingCondition}, #{draft.sharingMethod}, #{draft.sharingMethodType},
              #{draft.open}, #{draft.openCondition}, #{draft.updateCycle}, #{draft.publishedOn}, #{draft.relatedCodes},
              1, 'PUBLISHED', #{draft.demo}, 0, #{searchText}, #{nameKey})
            """)
    void insert(ResourceDraft draft, Department provider, String searchText, String nameKey);

    /** Code, provider and the data it holds stay; gives 0 when another version is live by now. */
    @Update("""
            update resource set category = #{draft.category}, section = #{draft.section}, heading = #{draft.heading},
              detail = #{draft.detail}, name = #{draft.name}, provider_name = #{provider.name},
              provider_credit_code = #{provider.creditCode}, provider_division = #{draft.providerDivision},
              summary = #{draft.summary}, format_class = #{draft.formatClass}, format_type = #{draft.formatType},
              format_other = #{draft.formatOther}, theme = #{draft.theme}, sharing_type = #{draft.sharingType},
              sharing_condition = #{draft.sharingCondition}, sharing_method = #{draft.sharingMethod},
              sharing_method_type = #{draft.sharingMethodType}, open = #{draft.open},
              open_condition = #{draft.openCondition}, update_cycle = #{draft.updateCycle},
              published_on = #{draft.publishedOn}, related_codes = #{draft.relatedCodes},
              version = version + 1, search_text = #{searchText}, name_key = #{nameKey}
            where id = #{id} and version = #{baseVersion} and status = 'PUBLISHED'
            """)
    int update(long id, int baseVersion, ResourceDraft draft, Department provider, String searchText, String nameKey);

    @Update("""
            update resource set version = version + 1, status = 'RETIRED'
            where id = #{id} and version = #{baseVersion} and status = 'PUBLISHED'
            """)
    int retire(long id, int baseVersion);

    @Select("""
            select count(*) from resource
            where provider_code = #{providerCode} and (name_key = #{key} or name = #{name}) and code <> #{code}
            """)
    int countName(String providerCode, String name, String key, String code);

    @Insert("""
            insert into item (resource_id, position, name, type, length, sharing_type, sharing_condition, open,
              open_condition, sensitivity, masking, retired)
            values (#{resourceId}, #{position}, #{item.name}, #{item.type}, #{item.length}, #{item.sharingType},
              #{item.sharingCondition}, #{item.open}, #{item.openCondition}, #{item.sensitivity}, #{item.masking}, false)
            """)
    void insertItem(long resourceId, int position, ItemDraft item);

    /** Takes all items out of the order, so that no two ever have the same position while they are put back. */
    @Update("update item set position = -id, retired = true where resource_id = #{resourceId}")
    void retireItems(long resourceId);

    @Update("""
            update item set position = #{position}, type = #{item.type}, length = #{item.length},
              sharing_type = #{item.sharingType}, sharing_condition = #{item.sharingCondition}, open = #{item.open},
              open_condition = #{item.openCondition}, sensitivity = #{item.sensitivity}, masking = #{item.masking},
              retired = false
            where id = #{id}
            """)
    void updateItem(long id, int position, ItemDraft item);

    @Delete("delete from resource_census where resource_id = #{resourceId}")
    void deleteCensus(long resourceId);

    @Insert("""
            insert into resource_census (resource_id, total_storage, total_records, shared_storage, shared_records,
              opened_storage, opened_records)
            values (#{resourceId}, #{census.totalStorage}, #{census.totalRecords}, #{census.sharedStorage},
              #{census.sharedRecords}, #{census.openedStorage}, #{census.openedRecords})
            """)
    void insertCensus(long resourceId, Census census);

    @Insert("""
            insert into resource_version (resource_id, version, content, case_number, published_by, effective_at, withdrawn)
            values (#{row.resourceId}, #{row.version}, #{content}, #{row.caseNumber}, #{row.publishedBy},
              #{row.effectiveAt}, #{row.withdrawn})
            """)
    void add(ResourceVersion row, String content);

    /** What lists would otherwise have to count and look up. */
    @Update("""
            update resource set changed_at = #{changedAt},
              item_total = (select count(*) from item i where i.resource_id = #{id} and not i.retired)
            where id = #{id}
            """)
    void summarize(long id, LocalDateTime changedAt);

    @Update("""
            update resource_version set content = #{content}
            where resource_id = #{resourceId} and version = #{version} and content is null
            """)
    void fill(long resourceId, int version, String content);

    @Select("""
            select resource_id, version, case_number, published_by, effective_at, withdrawn
            from resource_version where resource_id = #{resourceId} order by version desc
            """)
    List<ResourceVersion> history(long resourceId);

    @Nullable
    @Select("select content from resource_version where resource_id = #{resourceId} and version = #{version}")
    String content(long resourceId, int version);
}
