package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.SealedTable;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Blocks that wait for another key. Columns stand in the order of the record's parts. */
@Mapper
interface BlockMapper extends SealedTable<StoredBlock> {

    @Override
    default String what() {
        return "数据";
    }

    @Override
    @Select("""
            <script>
            select data_set_id, item_id, first_row, row_total, key_id, content from data_block
            where key_id &lt;&gt; #{keyId}
            <if test="last != null">
              and (data_set_id, item_id, first_row) &gt; (#{last.dataSetId}, #{last.itemId}, #{last.firstRow})
            </if>
            order by data_set_id, item_id, first_row limit #{limit}
            </script>
            """)
    List<StoredBlock> underOtherKey(String keyId, @Nullable StoredBlock last, int limit);

    @Override
    @Update("""
            update data_block set key_id = #{sealed.keyId}, content = #{sealed.bytes}
            where data_set_id = #{stored.dataSetId} and item_id = #{stored.itemId} and first_row = #{stored.firstRow}
              and key_id = #{stored.keyId}
            """)
    int renew(StoredBlock stored, Sealed sealed);
}
