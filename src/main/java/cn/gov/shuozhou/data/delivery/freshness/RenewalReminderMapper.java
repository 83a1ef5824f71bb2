package cn.gov.shuozhou.data.delivery.freshness;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;

/** Who was told of what once is not told again, until the data have been renewed. */
@Mapper
interface RenewalReminderMapper {

    @Delete("""
            delete from renewal_reminder where not exists (
              select 1 from resource r where r.id = renewal_reminder.resource_id
                and coalesce(cast(r.data_updated_at as date), r.published_on) = renewal_reminder.renewed_on)
            """)
    void forgetRenewed();

    /** Ids of the resources. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select resource_id from renewal_reminder where matter = #{matter}")
    List<Long> told(RenewalMatter matter);

    @Insert("""
            insert into renewal_reminder (resource_id, matter, renewed_on, told_at)
            values (#{resource}, #{matter}, #{renewedOn}, #{now})
            """)
    void insert(long resource, RenewalMatter matter, LocalDate renewedOn, LocalDateTime now);
}
