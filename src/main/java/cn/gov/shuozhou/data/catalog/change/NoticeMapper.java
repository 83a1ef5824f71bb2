package cn.gov.shuozhou.data.catalog.change;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of catalog_change_notice. */
@Mapper
interface NoticeMapper {

    String SELECT = """
            select n.*, d.name as department_name, r.name as read_by_name, a.name as responded_by_name,
                   p.name as recipient_name
            from catalog_change_notice n
            join department d on d.code = n.department_code
            left join person r on r.id = n.read_by
            left join person a on a.id = n.responded_by
            left join person p on p.id = n.recipient
            """;

    @Select(SELECT + " where n.case_number = #{caseNumber} order by n.id")
    List<Notice> ofCase(@Param("caseNumber") String caseNumber);

    @Nullable
    @Select(SELECT + " where n.case_number = #{caseNumber} and n.department_code = #{department}")
    Notice find(String caseNumber, String department);

    @Select("""
            select count(*) from catalog_change_notice where case_number = #{caseNumber} and response = 'OBJECTED'
            """)
    int objections(@Param("caseNumber") String caseNumber);

    @Insert("""
            insert into catalog_change_notice (case_number, department_code, uses, gone_items, effects, sent_at, chased)
            values (#{caseNumber}, #{department}, #{uses}, #{goneItems}, #{effects}, #{now}, 0)
            """)
    void insert(String caseNumber, String department, String uses, String goneItems, String effects, LocalDateTime now);

    /** What was acknowledged was less, so that answer is void; an objection stands. */
    @Update("""
            update catalog_change_notice
            set uses = #{uses}, gone_items = #{goneItems}, effects = #{effects}, read_at = null, read_by = null,
                responded_by = case when response = 'OBJECTED' then responded_by end,
                responded_at = case when response = 'OBJECTED' then responded_at end,
                response = case when response = 'OBJECTED' then response end
            where case_number = #{caseNumber} and department_code = #{department}
            """)
    void renew(String caseNumber, String department, String uses, String goneItems, String effects);

    @Update("""
            update catalog_change_notice set read_at = #{now}, read_by = #{person}
            where case_number = #{caseNumber} and department_code = #{department} and read_at is null
            """)
    void read(String caseNumber, String department, String person, LocalDateTime now);

    /** One response a department; who has acknowledged may still object. */
    @Update("""
            update catalog_change_notice
            set response = #{response}, reason = #{reason}, responded_by = #{person}, responded_at = #{now}
            where case_number = #{caseNumber} and department_code = #{department}
              and (response is null or (response = 'ACKNOWLEDGED' and #{response} = 'OBJECTED'))
            """)
    int respond(
            String caseNumber,
            String department,
            ChangeResponse response,
            @Nullable String reason,
            String person,
            LocalDateTime now);

    @Update("""
            update catalog_change_notice set reached_on = #{day}
            where case_number = #{caseNumber} and department_code = #{department} and reached_on is null
            """)
    void reach(String caseNumber, String department, LocalDate day);

    /** The bureau has to name somebody, or need not any more; whom it named before and who has left is forgotten. */
    @Update("""
            update catalog_change_notice
            set recipient_wanted = #{wanted}, recipient = case when #{wanted} then null else recipient end
            where case_number = #{caseNumber} and department_code = #{department}
            """)
    void want(String caseNumber, String department, boolean wanted);

    @Update("""
            update catalog_change_notice set recipient_wanted = false, recipient = #{person}
            where case_number = #{caseNumber} and department_code = #{department}
            """)
    void name(String caseNumber, String department, String person);

    @Update("""
            update catalog_change_notice set chased = chased + 1
            where case_number = #{caseNumber} and department_code = #{department}
            """)
    void chase(String caseNumber, String department);
}
