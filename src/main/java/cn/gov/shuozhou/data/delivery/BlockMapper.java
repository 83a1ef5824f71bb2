package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.sealing.Sealed;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Blocks that wait for another key. Columns stand in the order of the record's parts. */
@Mapper
interface BlockMapper {

    @Select("""
            select data_set_id, item_id, first_row, row_total, key_id, content from data_block
            where key_id <> #{keyId} and (data_set_id, item_id, first_row) > (#{last.dataSetId}, #{last.itemId}, #{last.firstRow})
            order by data_set_id, item_id, first_row limit #{limit}
            """)
    List<StoredBlock> underOtherKey(String keyId, StoredBlock last, int limit);

    /** Changes nothing when somebody else has renewed the block meanwhile. */
    @Update("""
            update data_block set key_id = #{sealed.keyId}, content = #{sealed.bytes}
            where data_set_id = #{block.dataSetId} and item_id = #{block.itemId} and first_row = #{block.firstRow}
              and key_id = #{block.keyId}
            """)
    int renew(StoredBlock block, Sealed sealed);
}
