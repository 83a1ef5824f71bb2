package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.SealedTable;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The sealed passwords of sources. Columns stand in the order of the record's parts. */
@Mapper
interface PullPasswordMapper extends SealedTable<StoredPassword> {

    @Override
    default String what() {
        return "取数来源的口令";
    }

    String COLUMNS = "select id, key_id, password as content from pull_source ";

    @Select(COLUMNS + "where id = #{id} and password is not null")
    @Nullable
    StoredPassword find(long id);

    @Update("update pull_source set key_id = #{sealed.keyId}, password = #{sealed.bytes} where id = #{id}")
    void set(long id, Sealed sealed);

    @Override
    @Select("<script>" + COLUMNS + """
            where key_id &lt;&gt; #{keyId}
            <if test="last != null">and id &gt; #{last.id}</if>
            order by id limit #{limit}
            </script>
            """)
    List<StoredPassword> underOtherKey(String keyId, @Nullable StoredPassword last, int limit);

    @Override
    @Update("""
            update pull_source set key_id = #{sealed.keyId}, password = #{sealed.bytes}
            where id = #{stored.id} and key_id = #{stored.keyId}
            """)
    int renew(StoredPassword stored, Sealed sealed);
}
