package cn.gov.shuozhou.data.opening.feed;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Descriptions of open resources by month; what has not changed for some months is kept once. */
@Mapper
interface OpenArchiveMapper {

    /**
     * What was kept of a month.
     *
     * @param keptMonth as 2026-11
     */
    record KeptMonth(String keptMonth, LocalDateTime keptAt, int datasetTotal) {}

    /** A description and the last month in which it was so. */
    record Entry(long resourceId, String firstMonth, String lastMonth, String dataset) {}

    @Select("select kept_month, kept_at, dataset_total from open_archive_month order by kept_month desc")
    List<KeptMonth> months();

    @Nullable
    @Select("select kept_month, kept_at, dataset_total from open_archive_month where kept_month = #{month}")
    KeptMonth month(String month);

    @Insert(
            "insert into open_archive_month (kept_month, kept_at, dataset_total) values (#{keptMonth}, #{keptAt}, #{datasetTotal})")
    void insertMonth(KeptMonth month);

    /** Of each resource the newest. */
    @Select("""
            <script>
            select resource_id, first_month, last_month, dataset from open_archive_entry e
            where resource_id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
              and first_month = (select max(first_month) from open_archive_entry where resource_id = e.resource_id)
            </script>
            """)
    List<Entry> newest(@Param("ids") List<Long> ids);

    @Insert("""
            insert into open_archive_entry (resource_id, first_month, last_month, dataset)
            values (#{resourceId}, #{firstMonth}, #{lastMonth}, #{dataset})
            """)
    void insert(Entry entry);

    @Update("""
            update open_archive_entry set last_month = #{month}
            where resource_id = #{entry.resourceId} and first_month = #{entry.firstMonth}
            """)
    void extend(@Param("entry") Entry entry, @Param("month") String month);

    /** As it was in that month, in the order of the resources. */
    @Select("""
            select resource_id, first_month, last_month, dataset from open_archive_entry
            where last_month >= #{month} and first_month <= #{month} and resource_id > #{after}
            order by resource_id limit #{limit}
            """)
    List<Entry> of(@Param("month") String month, @Param("after") long after, @Param("limit") int limit);
}
