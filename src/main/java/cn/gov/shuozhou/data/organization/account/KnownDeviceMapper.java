package cn.gov.shuozhou.data.organization.account;

import java.time.LocalDate;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The hashes of the tokens that known devices show. */
@Mapper
interface KnownDeviceMapper {

    @Select("""
            select count(*) > 0 from known_device
            where token_hash = #{hash} and account_id = #{account} and seen_on >= #{since}
            """)
    boolean isKnown(@Param("hash") String hash, @Param("account") String account, @Param("since") LocalDate since);

    /** @return 0 when the account has no such device */
    @Update("update known_device set seen_on = #{today} where token_hash = #{hash} and account_id = #{account}")
    int seen(@Param("hash") String hash, @Param("account") String account, @Param("today") LocalDate today);

    @Insert("insert into known_device (token_hash, account_id, seen_on) values (#{hash}, #{account}, #{today})")
    void add(@Param("hash") String hash, @Param("account") String account, @Param("today") LocalDate today);

    @Delete("delete from known_device where seen_on < #{before}")
    void forgetBefore(LocalDate before);
}
