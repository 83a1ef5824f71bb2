package cn.gov.shuozhou.data.casework;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Rows of case_step. */
@Mapper
interface CaseStepMapper {

    @Insert("""
            insert into case_step (case_number, happened_at, actor, act, detail)
            values (#{caseNumber}, #{now}, #{actor}, #{act}, #{detail})
            """)
    void insert(String caseNumber, LocalDateTime now, String actor, String act, String detail);

    @Select("select happened_at, actor, act, detail from case_step where case_number = #{caseNumber} order by id")
    List<CaseSteps.Step> steps(String caseNumber);

    @Select("select count(*) from case_step where case_number = #{caseNumber}")
    long count(String caseNumber);

    @Select("""
            select happened_at, actor, act, detail from case_step where case_number = #{caseNumber}
            order by id desc limit #{atMost}
            """)
    List<CaseSteps.Step> latest(String caseNumber, int atMost);
}
