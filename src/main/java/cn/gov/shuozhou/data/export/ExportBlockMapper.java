package cn.gov.shuozhou.data.export;

import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.SealedTable;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The sealed pieces of exports' files. Columns stand in the order of the record's parts. */
@Mapper
interface ExportBlockMapper extends SealedTable<ExportBlock> {

    @Override
    default String what() {
        return "导出的文件";
    }

    String COLUMNS = "select export_id, position, block_total, key_id, content from list_export_block ";

    @Insert("""
            insert into list_export_block (export_id, position, block_total, key_id, content)
            values (#{exportId}, #{position}, #{blockTotal}, #{keyId}, #{content})
            """)
    void insert(ExportBlock block);

    @Select(COLUMNS + "where export_id = #{exportId} and position = #{position}")
    @Nullable
    ExportBlock block(long exportId, int position);

    @Delete("delete from list_export_block where export_id = #{exportId}")
    void delete(@Param("exportId") long exportId);

    @Override
    @Select("<script>" + COLUMNS + """
            where key_id &lt;&gt; #{keyId}
            <if test="last != null">and (export_id, position) &gt; (#{last.exportId}, #{last.position})</if>
            order by export_id, position limit #{limit}
            </script>
            """)
    List<ExportBlock> underOtherKey(String keyId, @Nullable ExportBlock last, int limit);

    @Override
    @Update("""
            update list_export_block set key_id = #{sealed.keyId}, content = #{sealed.bytes}
            where export_id = #{stored.exportId} and position = #{stored.position} and key_id = #{stored.keyId}
            """)
    int renew(ExportBlock stored, Sealed sealed);
}
