package cn.gov.shuozhou.data.delivery.upload;

import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.SealedTable;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The sealed pieces of uploads. Columns stand in the order of the record's parts. */
@Mapper
interface UploadBlockMapper extends SealedTable<UploadBlock> {

    @Override
    default String what() {
        return "上传的数据文件";
    }

    String COLUMNS = "select upload_id, kind, position, block_total, key_id, content from data_upload_block ";

    @Insert("""
            insert into data_upload_block (upload_id, kind, position, block_total, key_id, content)
            values (#{uploadId}, #{kind}, #{position}, #{blockTotal}, #{keyId}, #{content})
            """)
    void insert(UploadBlock block);

    /** Not kept in the transaction's cache: a file is read more than once, and is larger than the memory. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(COLUMNS + "where upload_id = #{uploadId} and kind = #{kind} and position = #{position}")
    @Nullable
    UploadBlock block(long uploadId, UploadBlock.Kind kind, int position);

    /** The first piece that is there; 0 when there is none. */
    @Delete("""
            delete from data_upload_block where upload_id = #{uploadId} and kind = #{kind} and position = (
              select min(position) from data_upload_block where upload_id = #{uploadId} and kind = #{kind})
            """)
    int deleteFirst(long uploadId, UploadBlock.Kind kind);

    @Override
    @Select("<script>" + COLUMNS + """
            where key_id &lt;&gt; #{keyId}
            <if test="last != null">
              and (upload_id, kind, position) &gt; (#{last.uploadId}, #{last.kind}, #{last.position})
            </if>
            order by upload_id, kind, position limit #{limit}
            </script>
            """)
    List<UploadBlock> underOtherKey(String keyId, @Nullable UploadBlock last, int limit);

    @Override
    @Update("""
            update data_upload_block set key_id = #{sealed.keyId}, content = #{sealed.bytes}
            where upload_id = #{stored.uploadId} and kind = #{stored.kind} and position = #{stored.position}
              and key_id = #{stored.keyId}
            """)
    int renew(UploadBlock stored, Sealed sealed);
}
