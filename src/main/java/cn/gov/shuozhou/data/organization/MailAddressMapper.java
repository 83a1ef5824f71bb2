package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.sealing.Sealed;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The sealed address in a person's row; kept out of the sign-in, which has no use for it. */
@Mapper
interface MailAddressMapper {

    /** An address as versions before have stored it. */
    record OpenAddress(String id, String email) {}

    @Select("select email_key as key_id, email_sealed as bytes from person where id = #{id}")
    @Nullable
    Sealed address(String id);

    @Select("select count(*) > 0 from person where id = #{id} and email_key is not null")
    boolean isRegistered(String id);

    @Update("""
            update person
            set email_key = #{sealed.keyId,jdbcType=VARCHAR}, email_sealed = #{sealed.bytes,jdbcType=BINARY}
            where id = #{id}
            """)
    int change(@Param("id") String id, @Param("sealed") @Nullable Sealed sealed);

    @Select("select id from person where email_key <> #{keyId} order by id")
    List<String> underOtherKey(String keyId);

    /** Leaves an address alone that has been changed in between. */
    @Update("""
            update person set email_key = #{sealed.keyId}, email_sealed = #{sealed.bytes}
            where id = #{id} and email_key = #{oldKey}
            """)
    int renew(@Param("id") String id, @Param("oldKey") String oldKey, @Param("sealed") Sealed sealed);

    @Select("select id, email from person where email is not null order by id")
    List<OpenAddress> open();

    @Update("""
            update person set email = null, email_key = #{sealed.keyId}, email_sealed = #{sealed.bytes}
            where id = #{open.id} and email = #{open.email}
            """)
    int sealOpen(@Param("open") OpenAddress open, @Param("sealed") Sealed sealed);
}
