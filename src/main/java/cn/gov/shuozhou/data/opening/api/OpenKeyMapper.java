package cn.gov.shuozhou.data.opening.api;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Keys, known by their hashes. */
@Mapper
interface OpenKeyMapper {

    @Insert("""
            insert into open_key (name, hash, last_four, created_at, expires_on)
            values (#{name}, #{hash}, #{lastFour}, #{now}, #{expiresOn})
            """)
    void insert(String name, String hash, String lastFour, LocalDateTime now, LocalDate expiresOn);

    /** A key that opens on this day. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select id from open_key where hash = #{hash} and revoked_at is null and expires_on >= #{today}")
    @Nullable
    Long valid(@Param("hash") String hash, @Param("today") LocalDate today);

    @Update("update open_key set revoked_at = #{now} where hash = #{hash} and revoked_at is null")
    int revoke(String hash, LocalDateTime now);
}
