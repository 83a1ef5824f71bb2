package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.opening.application.OpenAnswer.AnsweredItem;
import cn.gov.shuozhou.data.organization.Person;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of applications, their answers and what was opened. */
@Mapper
interface ApplicationMapper {

    String SELECT = """
            select a.*, d.name as provider_name
            from open_application a join department d on d.code = a.provider_code
            """;

    String ANSWER = """
            select x.id, x.case_number, x.decision, x.ground, x.referral, x.reason, x.basis, x.consent, x.decided_by,
                p.name as decided_by_name, x.decided_at
            from open_answer x join person p on p.id = x.decided_by
            """;

    @Nullable
    @Select(SELECT + " where a.case_number = #{caseNumber}")
    OpenDataApplication find(@Param("caseNumber") String caseNumber);

    /** Holds the case until the transaction ends; what was read before is read anew. */
    @Nullable
    @Select("select id from open_application where case_number = #{caseNumber} for update")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Long hold(@Param("caseNumber") String caseNumber);

    @Insert("""
            insert into open_application (case_number, resource_id, resource_name, provider_code, applicant_kind, masked_name,
                purpose, mode, pledge_version, code_hash, form_key, status, received_at)
            values (#{caseNumber}, #{a.resource.id}, #{a.resource.name}, #{a.resource.departmentId}, #{a.applicant.kind},
                #{maskedName}, #{a.purpose}, #{a.mode}, #{a.pledgeVersion}, #{codeHash}, #{a.formKey}, 'CHECKING', #{now})
            """)
    void insert(
            String caseNumber,
            @Param("a") NewApplication application,
            String maskedName,
            String codeHash,
            LocalDateTime now);

    @Select("select count(*) from open_application")
    long count();

    @Select("select count(*) from open_application where form_key = #{formKey}")
    int sentWith(String formKey);

    @Insert("""
            insert into open_application_item (case_number, item_id, item_name) values (#{caseNumber}, #{itemId}, #{name})
            """)
    void insertItem(String caseNumber, long itemId, String name);

    /** What was asked for; nothing is decided of it yet. */
    @Select("""
            select i.item_id, i.item_name as name, null as masking from open_application_item i join item o on o.id = i.item_id
            where i.case_number = #{caseNumber} order by o.position, i.item_id
            """)
    List<AnsweredItem> items(@Param("caseNumber") String caseNumber);

    @Update("update open_application set status = #{to} where case_number = #{caseNumber} and status = #{from}")
    int move(String caseNumber, OpenApplicationStatus from, OpenApplicationStatus to);

    @Update("""
            update open_application set status = #{to}, closed_at = #{now}
            where case_number = #{caseNumber} and closed_at is null
            """)
    int close(String caseNumber, OpenApplicationStatus to, LocalDateTime now);

    @Update("update open_application set supplement_asked = #{words} where case_number = #{caseNumber}")
    void askSupplement(String caseNumber, String words);

    @Update(
            "update open_application set supplement = #{words} where case_number = #{caseNumber} and supplement is null")
    int supplement(String caseNumber, String words);

    @Update("update open_application set consent_asked = #{words} where case_number = #{caseNumber}")
    void askConsent(String caseNumber, String words);

    @Update("update open_application set objection = #{words} where case_number = #{caseNumber} and objection is null")
    int object(String caseNumber, String words);

    @Update("update open_application set ruling = #{words} where case_number = #{caseNumber}")
    void rule(String caseNumber, String words);

    @Update("""
            update open_application set rating = #{rating}, rating_words = #{words}
            where case_number = #{caseNumber} and rating is null
            """)
    int rate(String caseNumber, int rating, String words);

    @Insert("""
            insert into open_answer (case_number, task_id, decision, ground, referral, reason, basis, consent, decided_by,
                decided_at)
            values (#{caseNumber}, #{taskId}, #{a.decision}, #{a.ground}, #{a.referral}, #{a.reason}, #{a.basis},
                #{a.consent}, #{p.id}, #{now})
            """)
    void insertAnswer(
            String caseNumber,
            String taskId,
            @Param("a") CheckedAnswer answer,
            @Param("p") Person person,
            LocalDateTime now);

    @Select(ANSWER + " where x.task_id = #{taskId}")
    OpenAnswer answerOf(@Param("taskId") String taskId);

    @Insert("""
            insert into open_answer_item (answer_id, item_id, masking) values (#{answerId}, #{i.itemId}, #{i.masking})
            """)
    void insertAnswerItem(long answerId, @Param("i") AnsweredItem item);

    /** The first one first. */
    @Select(ANSWER + " where x.case_number = #{caseNumber} order by x.id")
    List<OpenAnswer> answers(@Param("caseNumber") String caseNumber);

    @Select("""
            select x.item_id, o.name, x.masking from open_answer_item x join item o on o.id = x.item_id
            where x.answer_id = #{answerId} order by o.position, x.item_id
            """)
    List<AnsweredItem> answeredItems(@Param("answerId") long answerId);

    @Insert("""
            insert into open_delivery (case_number, answer_id, opened_at, expires_on, taken)
            values (#{caseNumber}, #{answerId}, #{now}, #{expiresOn}, 0)
            """)
    void deliver(String caseNumber, long answerId, LocalDate expiresOn, LocalDateTime now);

    /** After a second answer; the licence has to be accepted anew. */
    @Update("""
            update open_delivery set answer_id = #{answerId}, opened_at = #{now}, expires_on = #{expiresOn},
                licence_version = null, licence_accepted_at = null
            where case_number = #{caseNumber}
            """)
    int deliverAgain(String caseNumber, long answerId, LocalDate expiresOn, LocalDateTime now);

    @Nullable
    @Select("""
            select case_number, answer_id, opened_at, expires_on, licence_version, licence_accepted_at, taken
            from open_delivery where case_number = #{caseNumber}
            """)
    Delivery delivery(@Param("caseNumber") String caseNumber);

    @Update("""
            update open_delivery set licence_version = #{version}, licence_accepted_at = #{now}
            where case_number = #{caseNumber} and licence_accepted_at is null
            """)
    int accept(String caseNumber, String version, LocalDateTime now);

    @Update("update open_delivery set taken = taken + 1 where case_number = #{caseNumber}")
    void countTaken(String caseNumber);
}
