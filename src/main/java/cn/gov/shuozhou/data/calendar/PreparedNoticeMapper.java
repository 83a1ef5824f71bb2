package cn.gov.shuozhou.data.calendar;

import cn.gov.shuozhou.data.calendar.CalendarMapper.NewKey;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Notices that wait for a second person of the bureau, and those decided on. */
@Mapper
interface PreparedNoticeMapper {

    String NOTICE = """
            select id, notice_year, content, prepared_by, prepared_at, state, decided_by, decided_at, reason
            from prepared_notice
            """;

    @Insert("""
            insert into prepared_notice (notice_year, content, prepared_by, prepared_at, state)
            values (#{year}, #{content}, #{by}, #{at}, 'PREPARED')
            """)
    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    void insert(
            @Param("key") NewKey key,
            @Param("year") int year,
            @Param("content") String content,
            @Param("by") String by,
            @Param("at") LocalDateTime at);

    @Select(NOTICE + "where id = #{id}")
    Optional<PreparedNotice> find(long id);

    /** Those that wait, then those rejected, newest first; what was adopted is among the loadings. */
    @Select(NOTICE + "where state <> 'ADOPTED' order by case state when 'PREPARED' then 0 else 1 end, id desc")
    List<PreparedNotice> notAdopted();

    @Update("""
            update prepared_notice set state = #{state}, decided_by = #{by}, decided_at = #{at}, reason = #{reason}
            where id = #{id} and state = 'PREPARED'
            """)
    int decide(
            @Param("id") long id,
            @Param("state") PreparedNotice.State state,
            @Param("by") String by,
            @Param("at") LocalDateTime at,
            @Param("reason") @Nullable String reason);
}
