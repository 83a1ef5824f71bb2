package cn.gov.shuozhou.data.report;

import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.SealedTable;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The sealed pieces of reports' files. Columns stand in the order of the record's parts. */
@Mapper
interface ReportBlockMapper extends SealedTable<ReportBlock> {

    @Override
    default String what() {
        return "报表";
    }

    String COLUMNS = "select report_id, kind, position, block_total, key_id, content from report_block ";

    @Insert("""
            insert into report_block (report_id, kind, position, block_total, key_id, content)
            values (#{reportId}, #{kind}, #{position}, #{blockTotal}, #{keyId}, #{content})
            """)
    void insert(ReportBlock block);

    @Select(COLUMNS + "where report_id = #{reportId} and kind = #{kind} and position = #{position}")
    @Nullable
    ReportBlock block(long reportId, ReportFileKind kind, int position);

    @Override
    @Select("<script>" + COLUMNS + """
            where key_id &lt;&gt; #{keyId}
            <if test="last != null">
              and (report_id, kind, position) &gt; (#{last.reportId}, #{last.kind}, #{last.position})
            </if>
            order by report_id, kind, position limit #{limit}
            </script>
            """)
    List<ReportBlock> underOtherKey(String keyId, @Nullable ReportBlock last, int limit);

    @Override
    @Update("""
            update report_block set key_id = #{sealed.keyId}, content = #{sealed.bytes}
            where report_id = #{stored.reportId} and kind = #{stored.kind} and position = #{stored.position}
              and key_id = #{stored.keyId}
            """)
    int renew(ReportBlock stored, Sealed sealed);
}
