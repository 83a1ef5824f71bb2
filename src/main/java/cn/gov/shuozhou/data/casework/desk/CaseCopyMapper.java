package cn.gov.shuozhou.data.casework.desk;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Rows of to whom cases were sent. */
@Mapper
interface CaseCopyMapper {

    @Insert("""
            insert into case_copy (case_number, person_id, copied_by, copied_at)
            values (#{caseNumber}, #{person}, #{by}, #{now})
            """)
    void insert(String caseNumber, String person, String by, LocalDateTime now);

    @Select("""
            select count(*) from case_copy y join case_file c on c.case_number = y.case_number
            where y.person_id = #{person} and c.closed_at is null
            """)
    long open(String person);

    @Select("select person_id from case_copy where case_number = #{caseNumber}")
    List<String> readers(String caseNumber);
}
