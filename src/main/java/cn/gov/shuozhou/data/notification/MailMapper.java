package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.search.SearchText;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Outbox and mails. A mail is claimed by an update that only one node's can succeed in. */
@Mapper
interface MailMapper {

    /** What goes into a mail of one message. */
    record Letter(long messageId, String subject, @Nullable String caseNumber) {}

    /** How many there are of one state. */
    record StateCount(MailState state, long total) {}

    @Insert("insert into outbox (message_id, person_id, queued_at) values (#{messageId}, #{personId}, #{at})")
    void queue(@Param("messageId") long messageId, @Param("personId") String personId, @Param("at") LocalDateTime at);

    @Select("""
            select person_id from outbox where mail_id is null
            group by person_id having min(queued_at) <= #{until} order by min(queued_at) limit #{limit}
            """)
    List<String> recipients(@Param("until") LocalDateTime until, @Param("limit") int limit);

    @Insert("""
            insert into mail (id, person_id, state, attempts, created_at, next_attempt_at)
            values (#{id}, #{personId}, 'WAITING', 0, #{at}, #{at})
            """)
    void insert(@Param("id") String id, @Param("personId") String personId, @Param("at") LocalDateTime at);

    @Update("update outbox set mail_id = #{id} where person_id = #{personId} and mail_id is null")
    int gather(@Param("id") String id, @Param("personId") String personId);

    @Delete("delete from mail where id = #{id}")
    void delete(String id);

    @Select("""
            select id from mail where state = 'WAITING' and next_attempt_at <= #{now}
            order by next_attempt_at, id limit #{limit}
            """)
    List<String> due(@Param("now") LocalDateTime now, @Param("limit") int limit);

    @Update("""
            update mail set state = 'SENDING', attempt_id = #{attemptId}, attempts = attempts + 1, claimed_at = #{now},
                problem = null
            where id = #{id} and state = 'WAITING' and next_attempt_at <= #{now}
            """)
    int claim(@Param("id") String id, @Param("attemptId") String attemptId, @Param("now") LocalDateTime now);

    @Select("""
            select m.id as message_id, m.subject, m.case_number from outbox o join message m on m.id = o.message_id
            where o.mail_id = #{id} order by m.id
            """)
    List<Letter> letters(String id);

    @Update("""
            update mail set state = 'SENT', sent_at = #{now}, problem = null
            where id = #{id} and attempt_id = #{attemptId} and state in ('SENDING', 'UNCLEAR')
            """)
    int sent(@Param("id") String id, @Param("attemptId") String attemptId, @Param("now") LocalDateTime now);

    @Update("""
            update mail set state = #{state}, next_attempt_at = #{next}, problem = #{problem}
            where id = #{id} and attempt_id = #{attemptId} and state = 'SENDING'
            """)
    int failed(
            @Param("id") String id,
            @Param("attemptId") String attemptId,
            @Param("state") MailState state,
            @Param("next") LocalDateTime next,
            @Param("problem") String problem);

    @Update(
            "update mail set state = 'UNCLEAR', problem = #{problem} where state = 'SENDING' and claimed_at < #{before}")
    int lost(@Param("before") LocalDateTime before, @Param("problem") String problem);

    @Update("""
            update mail set state = 'WAITING', attempts = 0, next_attempt_at = #{now}
            where id = #{id} and state in ('UNCLEAR', 'DEAD')
            """)
    int again(@Param("id") String id, @Param("now") LocalDateTime now);

    @Update("update mail set state = 'SENT', sent_at = claimed_at where id = #{id} and state = 'UNCLEAR'")
    int settled(String id);

    @Select("select attempts from mail where id = #{id}")
    int attempts(String id);

    @Select("select person_id from mail where id = #{id}")
    @Nullable
    String recipient(String id);

    String FOUND = SearchText.FOUND_IN
            + "p.name, p.id, (select d.name from department d where d.code = p.department_code)" + SearchText.END;

    @Select("""
            <script>select m.id, m.person_id, p.name as person_name,
                (select count(*) from outbox o where o.mail_id = m.id) as messages,
                m.state, m.attempts, m.created_at, m.next_attempt_at, m.sent_at, m.problem
            from mail m join person p on p.id = m.person_id
            where (#{state} = '' or m.state = #{state})
            """ + FOUND + "order by m.created_at desc, m.id limit #{limit} offset #{offset}</script>")
    List<Mail> list(
            @Param("state") String state,
            @Param("sought") List<List<String>> sought,
            @Param("limit") int limit,
            @Param("offset") int offset);

    @Select("""
            <script>select count(*) from mail m join person p on p.id = m.person_id
            where (#{state} = '' or m.state = #{state})
            """ + FOUND + "</script>")
    long count(@Param("state") String state, @Param("sought") List<List<String>> sought);

    @Select("select state, count(*) as total from mail where state <> 'SENT' group by state")
    List<StateCount> unsent();

    @Select("select count(*) from outbox where mail_id is null")
    long queued();
}
