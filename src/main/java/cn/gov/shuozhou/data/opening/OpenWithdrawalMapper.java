package cn.gov.shuozhou.data.opening;

import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.search.SearchText;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What was taken off. Columns stand in the order of the record's parts. */
@Mapper
interface OpenWithdrawalMapper {

    String COLUMNS = """
            select id, resource_id, resource_code, resource_name, department_code, department_name, reason,
              withdrawn_by_name, withdrawn_at, restored_reason, restored_by_name, restored_at
            from open_withdrawal
            """;

    String CONDITIONS = """
            <bind name="sought" value="filter.sought()"/>
            where 1 = 1
            <if test="filter.onlyStanding()">and standing is not null</if>
            """ + SearchText.FOUND_IN + "resource_name, resource_code, department_name" + SearchText.END;

    @Insert("""
            insert into open_withdrawal (resource_id, standing, resource_code, resource_name, department_code,
              department_name, reason, withdrawn_by, withdrawn_by_name, withdrawn_at)
            values (#{resource.id}, #{resource.id}, #{resource.code}, #{resource.name}, #{resource.providerCode},
              #{resource.providerName}, #{reason}, #{by.id}, #{by.name}, #{now})
            """)
    void insert(Resource resource, String reason, Person by, LocalDateTime now);

    @Update("""
            update open_withdrawal set standing = null, restored_reason = #{reason}, restored_by = #{by.id},
              restored_by_name = #{by.name}, restored_at = #{now}
            where id = #{id} and standing is not null
            """)
    int restore(long id, String reason, Person by, LocalDateTime now);

    @Select(COLUMNS + "where id = #{id}")
    @Nullable
    OpenWithdrawal find(long id);

    /** Read anew each time: whoever asks may be in the midst of a download. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(COLUMNS + "where standing = #{resourceId}")
    @Nullable
    OpenWithdrawal standing(@Param("resourceId") long resourceId);

    /** As {@link #standing(long)}. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select standing from open_withdrawal where standing is not null")
    Set<Long> allStanding();

    @Select(COLUMNS + "where resource_id = #{resourceId} order by id desc limit 1")
    @Nullable
    OpenWithdrawal latest(long resourceId);

    @Select("<script>select count(*) from open_withdrawal " + CONDITIONS + "</script>")
    long count(@Param("filter") OpenWithdrawalFilter filter);

    @Select("<script>" + COLUMNS + CONDITIONS + " order by id desc limit #{limit} offset #{offset}</script>")
    List<OpenWithdrawal> list(
            @Param("filter") OpenWithdrawalFilter filter, @Param("limit") int limit, @Param("offset") int offset);
}
