package cn.gov.shuozhou.data.engine;

import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** How far the demonstration clock is ahead: one row, absent until it is first moved. */
@Mapper
interface DemoClockMapper {

    @Select("select offset_seconds from demo_clock where id = 1")
    Optional<Long> offset();

    @Update("update demo_clock set offset_seconds = #{seconds}, moved_by = #{by}, moved_at = #{at} where id = 1")
    int update(@Param("seconds") long seconds, @Param("by") String by, @Param("at") LocalDateTime at);

    @Insert("""
            insert into demo_clock (id, offset_seconds, moved_by, moved_at)
            values (1, #{seconds}, #{by}, #{at})
            """)
    void insert(@Param("seconds") long seconds, @Param("by") String by, @Param("at") LocalDateTime at);
}
