package cn.gov.shuozhou.data.casework;

import java.time.LocalDate;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The row that {@link CaseNumbers} counts in; updating it locks it until the number is committed. */
@Mapper
interface CaseNumberMapper {

    @Update("""
            update case_number set last_sequence = last_sequence + 1
            where kind = #{kind} and region_code = #{regionCode} and issued_on = #{day}
            """)
    int advance(String kind, String regionCode, LocalDate day);

    @Insert("""
            insert into case_number (kind, region_code, issued_on, last_sequence)
            values (#{kind}, #{regionCode}, #{day}, 1)
            """)
    void open(String kind, String regionCode, LocalDate day);

    @Select("""
            select last_sequence from case_number
            where kind = #{kind} and region_code = #{regionCode} and issued_on = #{day}
            """)
    int current(String kind, String regionCode, LocalDate day);
}
