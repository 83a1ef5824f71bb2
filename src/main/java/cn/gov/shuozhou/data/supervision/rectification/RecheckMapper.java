package cn.gov.shuozhou.data.supervision.rectification;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of re-checks. */
@Mapper
interface RecheckMapper {

    String COLUMNS = """
            select x.*, r.department_code, d.name as department_name,
                (select p.name from person p where p.id = x.checked_by) as checked_by_name
            from rectification_recheck x join rectification r on r.case_number = x.case_number
            join department d on d.code = r.department_code
            """;

    /** Cases that were put right and closed within these moments, and were not drawn. */
    @Select("""
            select r.case_number from rectification r
            where r.status = 'RECTIFIED' and r.closed_at >= #{from} and r.closed_at < #{before}
              and not exists (select 1 from rectification_recheck x where x.case_number = r.case_number)
            order by r.case_number
            """)
    List<String> closed(LocalDateTime from, LocalDateTime before);

    @Insert("insert into rectification_recheck (case_number, drawn_at) values (#{caseNumber}, #{now})")
    void insert(String caseNumber, LocalDateTime now);

    @Select(COLUMNS + "where x.case_number = #{caseNumber}")
    @Nullable
    Recheck find(@Param("caseNumber") String caseNumber);

    @Select(COLUMNS + "order by x.drawn_at desc, x.case_number desc limit #{limit} offset #{offset}")
    List<Recheck> list(int limit, int offset);

    @Select("select count(*) from rectification_recheck")
    long count();

    @Update("""
            update rectification_recheck set result = #{result}, text = #{text}, checked_by = #{person}, checked_at = #{now}
            where case_number = #{caseNumber} and result is null
            """)
    int enter(String caseNumber, RecheckResult result, String text, String person, LocalDateTime now);
}
