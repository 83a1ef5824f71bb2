package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.SealedTable;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Sealed texts; no statement changes one but to seal it anew. */
@Mapper
interface SealedTextMapper extends SealedTable<SealedText> {

    @Override
    default String what() {
        return "处分建议";
    }

    @Insert("insert into rectification_seal (place, key_id, content) values (#{place}, #{s.keyId}, #{s.bytes})")
    void insert(@Param("place") String place, @Param("s") Sealed sealed);

    @Select("select place, key_id, content from rectification_seal where place = #{place}")
    @Nullable
    SealedText find(@Param("place") String place);

    @Override
    @Select("""
            <script>
            select place, key_id, content from rectification_seal
            where key_id &lt;&gt; #{keyId}
            <if test="last != null">and place &gt; #{last.place}</if>
            order by place limit #{limit}
            </script>
            """)
    List<SealedText> underOtherKey(
            @Param("keyId") String keyId, @Param("last") @Nullable SealedText last, @Param("limit") int limit);

    @Override
    @Update("""
            update rectification_seal set key_id = #{s.keyId}, content = #{s.bytes}
            where place = #{old.place} and key_id = #{old.keyId}
            """)
    int renew(@Param("old") SealedText stored, @Param("s") Sealed sealed);
}
