package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.sealing.Sealed;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The sealed columns in a person's row; kept out of the sign-in, which has no use for them. */
@Mapper
interface SealedFactMapper {

    /** An address as versions before have stored it. */
    record OpenAddress(String id, String email) {}

    @Select("select ${fact.column}_key as key_id, ${fact.column}_sealed as bytes from person where id = #{id}")
    @Nullable
    Sealed find(@Param("fact") SealedFact fact, @Param("id") String id);

    @Select("select count(*) > 0 from person where id = #{id} and ${fact.column}_key is not null")
    boolean isRegistered(@Param("fact") SealedFact fact, @Param("id") String id);

    @Update("""
            update person
            set ${fact.column}_key = #{sealed.keyId,jdbcType=VARCHAR},
                ${fact.column}_sealed = #{sealed.bytes,jdbcType=BINARY}
            where id = #{id}
            """)
    int change(@Param("fact") SealedFact fact, @Param("id") String id, @Param("sealed") @Nullable Sealed sealed);

    @Select("select id from person where ${fact.column}_key <> #{keyId} order by id")
    List<String> underOtherKey(@Param("fact") SealedFact fact, @Param("keyId") String keyId);

    /** Leaves alone what has been changed in between. */
    @Update("""
            update person set ${fact.column}_key = #{sealed.keyId}, ${fact.column}_sealed = #{sealed.bytes}
            where id = #{id} and ${fact.column}_key = #{oldKey}
            """)
    int renew(
            @Param("fact") SealedFact fact,
            @Param("id") String id,
            @Param("oldKey") String oldKey,
            @Param("sealed") Sealed sealed);

    @Select("select id, email from person where email is not null order by id")
    List<OpenAddress> open();

    @Update("""
            update person set email = null, email_key = #{sealed.keyId}, email_sealed = #{sealed.bytes}
            where id = #{open.id} and email = #{open.email}
            """)
    int sealOpen(@Param("open") OpenAddress open, @Param("sealed") Sealed sealed);
}
