package cn.gov.shuozhou.data.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of case files, the departments that have to do with them and since when what holds. */
@Mapper
interface CaseFileMapper {

    String SELECT = """
            select c.*, c.case_number as number, c.procedure_key as procedure, c.region_code as region, h.name as handling_name
            from case_file c join department h on h.code = c.handling_department
            """;

    @Insert("""
            insert into case_file (case_number, procedure_key, rule_set, subject, resource_id, applicant_department,
                applicant_person, applicant_name, handling_department, region_code, received_at, state, phase, state_since,
                provisional, overdue)
            values (#{c.number}, #{c.procedure}, #{ruleSet}, #{c.subject}, #{c.resourceId}, #{c.applicant.departmentCode},
                #{c.applicant.personId}, #{c.applicant.name}, #{c.handlingDepartment},
                (select region_code from department where code = #{c.supervised} and level = 'COUNTY'), #{now},
                #{state}, #{phase}, #{now}, false, false)
            """)
    void insert(@Param("c") NewCase opened, String state, CaseState.Phase phase, String ruleSet, LocalDateTime now);

    @Insert("""
            <script>insert into case_party (case_number, department_code, part, received_at) values
            <foreach collection="parties.entrySet()" index="part" item="department" separator=",">
                (#{caseNumber}, #{department}, #{part}, #{receivedAt})
            </foreach></script>
            """)
    void insertParties(String caseNumber, Map<CaseParty, String> parties, LocalDateTime receivedAt);

    @Select("""
            select count(*) from case_party
            where case_number = #{caseNumber} and department_code = #{department} and part = #{part}
            """)
    int parties(String caseNumber, String department, CaseParty part);

    @Insert("""
            <script>insert into case_fact (case_number, fact, content, since) values
            <foreach collection="facts.entrySet()" index="fact" item="content" separator=",">
                (#{caseNumber}, #{fact}, #{content}, #{now})
            </foreach></script>
            """)
    void insertFacts(String caseNumber, Map<CaseFact, String> facts, LocalDateTime now);

    @Select(SELECT + " where c.case_number = #{caseNumber}")
    @Nullable
    CaseFile find(String caseNumber);

    @Select("<script>" + SELECT + """
            where c.case_number in
            <foreach collection="caseNumbers" item="caseNumber" open="(" separator="," close=")">#{caseNumber}</foreach>
            </script>
            """)
    List<CaseFile> all(Collection<String> caseNumbers);

    @Update("""
            update case_file set state = #{state}, phase = #{phase}, state_since = #{now}
            where case_number = #{caseNumber} and closed_at is null
            """)
    int move(String caseNumber, String state, CaseState.Phase phase, LocalDateTime now);

    @Update("""
            update case_file set state = #{state}, phase = #{phase}, state_since = #{now}, outcome = #{outcome},
                closed_at = #{now}, measured = #{measured}
            where case_number = #{caseNumber} and closed_at is null
            """)
    int close(
            String caseNumber,
            String state,
            CaseState.Phase phase,
            CaseOutcome outcome,
            boolean measured,
            LocalDateTime now);

    @Update("update case_file set subject = #{subject} where case_number = #{caseNumber}")
    void rename(String caseNumber, String subject);

    @Update("update case_file set due_on = #{dueOn}, provisional = #{provisional} where case_number = #{caseNumber}")
    void setDue(String caseNumber, @Nullable LocalDate dueOn, boolean provisional);

    @Update("update case_file set measured = #{measured} where case_number = #{caseNumber}")
    void setMeasured(String caseNumber, boolean measured);

    /** As the overdue register has it now. */
    @Update("""
            update case_file set
                overdue = exists (select 1 from case_overdue o
                    where o.case_number = case_file.case_number and o.voided_at is null),
                exceeded_on = (select min(k.due_on) from case_overdue o join case_clock k on k.id = o.clock_id
                    where o.case_number = case_file.case_number and o.voided_at is null),
                late_department = (select min(o.late_department) from case_overdue o join case_clock k on k.id = o.clock_id
                    where o.case_number = case_file.case_number and o.voided_at is null and k.stopped_on is null)
            where case_number = #{caseNumber}
            """)
    void setOverdue(String caseNumber);
}
