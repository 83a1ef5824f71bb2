package cn.gov.shuozhou.data.organization.account;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Counts of sign-ins that have not succeeded; each statement is atomic, so that two nodes count together. */
@Mapper
interface SignInThrottleMapper {

    /** How often it went wrong, and until when no further try is looked at. */
    record Tries(int failures, @Nullable LocalDateTime blockedUntil) {}

    /**
     * Counts one more try unless tries are blocked now. Old failures are forgotten.
     *
     * @return 0 when blocked or when there is no row yet
     */
    @Update("""
            update sign_in_failure set
                failures = case when last_at < #{forgotten} then 1 else failures + 1 end,
                blocked_until = case
                    when last_at < #{forgotten} then null
                    when failures + 1 >= #{lockAt} then #{lockedUntil}
                    when failures + 1 >= #{waitAt} then #{waitUntil}
                    end,
                last_at = #{now}
            where id = #{id} and (blocked_until is null or blocked_until <= #{now})
            """)
    int count(
            @Param("id") String id,
            @Param("now") LocalDateTime now,
            @Param("forgotten") LocalDateTime forgotten,
            @Param("waitAt") int waitAt,
            @Param("waitUntil") LocalDateTime waitUntil,
            @Param("lockAt") int lockAt,
            @Param("lockedUntil") LocalDateTime lockedUntil);

    @Insert("insert into sign_in_failure (id, name_id, failures, last_at) values (#{id}, #{nameId}, 1, #{now})")
    void insert(@Param("id") String id, @Param("nameId") @Nullable String nameId, @Param("now") LocalDateTime now);

    /** Read anew each time: counting goes on in other transactions. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select failures, blocked_until from sign_in_failure where id = #{id}")
    @Nullable
    Tries tries(String id);

    /** The most failures of the counts of this name that are blocked; null when none is. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select max(failures) from sign_in_failure where name_id = #{nameId} and blocked_until > #{now}")
    @Nullable
    Integer failuresOfBlocked(@Param("nameId") String nameId, @Param("now") LocalDateTime now);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select distinct name_id from sign_in_failure where blocked_until > #{now} and name_id is not null")
    List<String> blocked(@Param("now") LocalDateTime now);

    /** Takes back one counted attempt that has turned out right. */
    @Update("""
            update sign_in_failure set failures = failures - 1, blocked_until = null where id = #{id} and failures > 0
            """)
    void takeBack(String id);

    @Delete("delete from sign_in_failure where id = #{id}")
    void forget(String id);

    @Delete("delete from sign_in_failure where name_id = #{nameId}")
    void forgetName(String nameId);

    @Delete("delete from sign_in_failure where last_at < #{before}")
    void forgetBefore(LocalDateTime before);
}
