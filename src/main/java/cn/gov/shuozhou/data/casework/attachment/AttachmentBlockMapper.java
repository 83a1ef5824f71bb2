package cn.gov.shuozhou.data.casework.attachment;

import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.SealedTable;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The sealed pieces of attachments. Columns stand in the order of the record's parts. */
@Mapper
interface AttachmentBlockMapper extends SealedTable<AttachmentBlock> {

    @Override
    default String what() {
        return "附件";
    }

    String COLUMNS = "select attachment_id, position, block_total, key_id, content from attachment_block ";

    @Insert("""
            insert into attachment_block (attachment_id, position, block_total, key_id, content)
            values (#{attachmentId}, #{position}, #{blockTotal}, #{keyId}, #{content})
            """)
    void insert(AttachmentBlock block);

    @Select(COLUMNS + "where attachment_id = #{attachmentId} and position = #{position}")
    @Nullable
    AttachmentBlock block(long attachmentId, int position);

    @Delete("delete from attachment_block where attachment_id = #{attachmentId}")
    void delete(long attachmentId);

    @Override
    @Select("<script>" + COLUMNS + """
            where key_id &lt;&gt; #{keyId}
            <if test="last != null">and (attachment_id, position) &gt; (#{last.attachmentId}, #{last.position})</if>
            order by attachment_id, position limit #{limit}
            </script>
            """)
    List<AttachmentBlock> underOtherKey(String keyId, @Nullable AttachmentBlock last, int limit);

    @Override
    @Update("""
            update attachment_block set key_id = #{sealed.keyId}, content = #{sealed.bytes}
            where attachment_id = #{stored.attachmentId} and position = #{stored.position} and key_id = #{stored.keyId}
            """)
    int renew(AttachmentBlock stored, Sealed sealed);
}
