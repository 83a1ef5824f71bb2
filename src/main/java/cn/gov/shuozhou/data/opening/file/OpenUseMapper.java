package cn.gov.shuozhou.data.opening.file;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** How often files were taken. */
@Mapper
interface OpenUseMapper {

    @Update("""
            update open_use set total = total + 1
            where resource_id = #{resourceId} and used_on = #{day} and format = #{format}
            """)
    int add(long resourceId, LocalDate day, OpenFormat format);

    @Insert("insert into open_use (resource_id, used_on, format, total) values (#{resourceId}, #{day}, #{format}, 1)")
    void begin(long resourceId, LocalDate day, OpenFormat format);

    @Select("""
            select resource_id from open_use where used_on >= #{since}
            group by resource_id order by sum(total) desc, resource_id limit #{most}
            """)
    List<Long> most(LocalDate since, int most);

    @Select("""
            select coalesce(sum(total), 0) from open_use where used_on >= #{since} and used_on < #{until}
            """)
    long between(LocalDate since, LocalDate until);

    @Select("select coalesce(sum(total), 0) from open_use where resource_id = #{resourceId} and used_on >= #{since}")
    long of(long resourceId, LocalDate since);
}
