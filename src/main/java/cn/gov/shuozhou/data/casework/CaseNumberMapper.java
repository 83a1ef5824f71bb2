package cn.gov.shuozhou.data.casework;

import java.time.LocalDate;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Update;

/** The row that {@link CaseNumbers} counts in; updating it locks it until the number is committed. */
@Mapper
interface CaseNumberMapper {

    /** Receives the number that the row has come to. */
    final class Taken {

        int number;
    }

    @Options(useGeneratedKeys = true, keyProperty = "taken.number", keyColumn = "last_sequence")
    @Update("""
            update case_number set last_sequence = last_sequence + 1
            where kind = #{kind} and region_code = #{regionCode} and issued_on = #{day}
            """)
    int advance(Taken taken, String kind, String regionCode, LocalDate day);

    @Insert("""
            insert into case_number (kind, region_code, issued_on, last_sequence)
            values (#{kind}, #{regionCode}, #{day}, 1)
            """)
    void open(String kind, String regionCode, LocalDate day);
}
