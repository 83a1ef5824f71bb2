package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.delivery.Grant;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Rows of the words to departments that hold or held grants of what was corrected. */
@Mapper
interface HolderNoticeMapper {

    @Insert("""
            insert into correction_notice (case_number, department_code, taken, changes, sent_at)
            values (#{caseNumber}, #{department}, #{taken}, #{changes}, #{now})
            """)
    void insert(String caseNumber, String department, String taken, String changes, LocalDateTime now);

    /** How many departments were told after something was done. */
    @Select("select count(*) from correction_notice where case_number = #{caseNumber} and sent_at >= #{done}")
    int toldSince(@Param("caseNumber") String caseNumber, @Param("done") LocalDateTime done);

    /** Tells a department anew; 0 when it was not told before. */
    @Update("""
            update correction_notice set taken = #{taken}, changes = #{changes}, sent_at = #{now}, acknowledged_by = null,
              acknowledged_at = null
            where case_number = #{caseNumber} and department_code = #{department}
            """)
    int renew(String caseNumber, String department, String taken, String changes, LocalDateTime now);

    /** What is told anew is said anew with the next data. */
    @Delete("delete from correction_said where case_number = #{caseNumber}")
    void forgetSaid(String caseNumber);

    /** A correction of which a department was told, but not with the data. */
    record Unsaid(String caseNumber, String changes) {}

    @Select("""
            select n.case_number, n.changes
            from correction_notice n join correction c on c.case_number = n.case_number
            where n.department_code = #{departmentCode} and c.resource_id = #{resourceId}
              and not exists (select 1 from correction_said s
                              where s.case_number = n.case_number and s.grant_number = #{number})
            order by n.sent_at, n.case_number
            """)
    List<Unsaid> unsaid(Grant grant);

    /** Lets other readers of the same department wait. */
    @Select("""
            select case_number from correction_notice
            where case_number = #{caseNumber} and department_code = #{department} for update
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    String hold(String caseNumber, String department);

    /** @return 0 when another reader was faster */
    @Insert("""
            insert into correction_said (case_number, grant_number, said_at)
            select #{caseNumber}, #{grant}, #{now}
            where not exists (select 1 from correction_said s
                              where s.case_number = #{caseNumber} and s.grant_number = #{grant})
            """)
    int say(String caseNumber, String grant, LocalDateTime now);

    @Update("""
            update correction_notice set acknowledged_by = #{person}, acknowledged_at = #{now}
            where case_number = #{caseNumber} and department_code = #{department} and acknowledged_at is null
            """)
    int acknowledge(String caseNumber, String department, String person, LocalDateTime now);

    /** Who has taken the wrong version first. */
    @Select("""
            select n.department_code, d.name as department_name, n.taken, n.changes, n.sent_at, p.name as acknowledged_by_name,
                n.acknowledged_at
            from correction_notice n
            join department d on d.code = n.department_code
            left join person p on p.id = n.acknowledged_by
            where n.case_number = #{caseNumber}
            order by case when n.taken = '' then 1 else 0 end, d.name
            """)
    List<HolderNotice> ofCase(@Param("caseNumber") String caseNumber);
}
