package cn.gov.shuozhou.data.organization;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The address in a person's row; kept out of the sign-in, which has no use for it. */
@Mapper
interface MailAddressMapper {

    @Select("select email from person where id = #{id}")
    @Nullable
    String address(String id);

    @Update("update person set email = #{address,jdbcType=VARCHAR} where id = #{id}")
    int change(@Param("id") String id, @Param("address") @Nullable String address);
}
