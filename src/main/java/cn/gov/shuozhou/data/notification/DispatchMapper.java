package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.sealing.Sealed;
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

/** Outbox and dispatches. A dispatch is claimed by an update that only one node's can succeed in. */
@Mapper
interface DispatchMapper {

    /** Somebody who is to be reached by a channel. */
    record Addressee(String personId, String channel) {}

    /** What goes out of one message. */
    record Letter(long messageId, String subject, @Nullable String caseNumber) {}

    /** How many there are of one state. */
    record StateCount(DispatchState state, long total) {}

    @Insert("""
            insert into outgoing (message_id, channel, person_id, queued_at)
            values (#{messageId}, #{channel}, #{personId}, #{at})
            """)
    void queue(
            @Param("messageId") long messageId,
            @Param("channel") String channel,
            @Param("personId") String personId,
            @Param("at") LocalDateTime at);

    @Select("""
            select person_id, channel from outgoing where dispatch_id is null and channel = #{channel}
            group by person_id, channel having min(queued_at) <= #{until} order by min(queued_at) limit #{limit}
            """)
    List<Addressee> addressees(
            @Param("channel") String channel, @Param("until") LocalDateTime until, @Param("limit") int limit);

    @Insert("""
            insert into dispatch (id, person_id, channel, state, attempts, created_at, next_attempt_at)
            values (#{id}, #{to.personId}, #{to.channel}, 'WAITING', 0, #{at}, #{at})
            """)
    void insert(@Param("id") String id, @Param("to") Addressee to, @Param("at") LocalDateTime at);

    /** A mail to somebody without an account. */
    @Insert("""
            insert into dispatch (id, subject, case_number, address_key, address_sealed, state, attempts, created_at,
                next_attempt_at)
            values (#{id}, #{subject}, #{caseNumber}, #{sealed.keyId}, #{sealed.bytes}, 'WAITING', 0, #{at}, #{at})
            """)
    void insertPublic(
            @Param("id") String id,
            @Param("subject") String subject,
            @Param("caseNumber") String caseNumber,
            @Param("sealed") Sealed sealed,
            @Param("at") LocalDateTime at);

    /** Of a mail to somebody without an account: where it goes. */
    @Select(
            "select address_key as key_id, address_sealed as bytes from dispatch where id = #{id} and address_key is not null")
    @Nullable
    Sealed address(@Param("id") String id);

    /** The same: what it tells; the number stands for the message's. */
    @Select("select 0 as message_id, subject, case_number from dispatch where id = #{id} and subject is not null")
    List<Letter> publicLetters(@Param("id") String id);

    @Update("""
            update outgoing set dispatch_id = #{id}
            where person_id = #{to.personId} and channel = #{to.channel} and dispatch_id is null
            """)
    int gather(@Param("id") String id, @Param("to") Addressee to);

    @Delete("delete from dispatch where id = #{id}")
    void delete(String id);

    @Select("""
            select id from dispatch where channel = #{channel} and state = 'WAITING' and next_attempt_at <= #{now}
            order by next_attempt_at, id limit #{limit}
            """)
    List<String> due(@Param("channel") String channel, @Param("now") LocalDateTime now, @Param("limit") int limit);

    @Update("""
            update dispatch set state = 'SENDING', attempt_id = #{attemptId}, attempts = attempts + 1, claimed_at = #{now},
                problem = null
            where id = #{id} and state = 'WAITING' and next_attempt_at <= #{now}
            """)
    int claim(@Param("id") String id, @Param("attemptId") String attemptId, @Param("now") LocalDateTime now);

    @Select("""
            select m.id as message_id, m.subject, m.case_number from outgoing o join message m on m.id = o.message_id
            where o.dispatch_id = #{id} order by m.id
            """)
    List<Letter> letters(String id);

    @Update("""
            update dispatch set state = 'SENT', sent_at = #{now}, problem = null, address_key = null, address_sealed = null
            where id = #{id} and attempt_id = #{attemptId} and state in ('SENDING', 'UNCLEAR')
            """)
    int sent(@Param("id") String id, @Param("attemptId") String attemptId, @Param("now") LocalDateTime now);

    @Update("""
            update dispatch set state = #{state}, next_attempt_at = #{next}, problem = #{problem}
            where id = #{id} and attempt_id = #{attemptId} and state = 'SENDING'
            """)
    int failed(
            @Param("id") String id,
            @Param("attemptId") String attemptId,
            @Param("state") DispatchState state,
            @Param("next") LocalDateTime next,
            @Param("problem") String problem);

    @Update("""
            update dispatch set state = 'UNCLEAR', problem = #{problem}
            where state = 'SENDING' and claimed_at < #{before}
            """)
    int lost(@Param("before") LocalDateTime before, @Param("problem") String problem);

    @Update("""
            update dispatch set state = 'WAITING', attempts = 0, next_attempt_at = #{now}
            where id = #{id} and state in ('UNCLEAR', 'DEAD')
            """)
    int again(@Param("id") String id, @Param("now") LocalDateTime now);

    @Update("update dispatch set state = 'SENT', sent_at = claimed_at where id = #{id} and state = 'UNCLEAR'")
    int settled(String id);

    @Select("select attempts from dispatch where id = #{id}")
    int attempts(String id);

    /** Empty for somebody without an account. */
    @Select("select coalesce(person_id, '') from dispatch where id = #{id}")
    String recipient(String id);

    String FOUND = SearchText.FOUND_IN
            + "p.name, p.id, (select d.name from department d where d.code = p.department_code)" + SearchText.END;

    @Select("""
            <script>select m.id, coalesce(m.person_id, '') as person_id, coalesce(p.name, '开放申请人') as person_name,
                (select count(*) from outgoing o where o.dispatch_id = m.id) as messages,
                m.channel, m.state, m.attempts, m.created_at, m.next_attempt_at, m.sent_at, m.problem
            from dispatch m left join person p on p.id = m.person_id
            where (#{state} = '' or m.state = #{state})
            """ + FOUND + "order by m.created_at desc, m.id desc limit #{limit} offset #{offset}</script>")
    List<Dispatch> list(
            @Param("state") String state,
            @Param("sought") List<List<String>> sought,
            @Param("limit") int limit,
            @Param("offset") int offset);

    /** No more than so many. */
    @Select("""
            <script>select count(*) from (select 1 as one from dispatch m left join person p on p.id = m.person_id
            where (#{state} = '' or m.state = #{state})
            """ + FOUND + " limit #{most}) as counted</script>")
    long count(@Param("state") String state, @Param("sought") List<List<String>> sought, @Param("most") int most);

    @Select("select state, count(*) as total from dispatch where state <> 'SENT' group by state")
    List<StateCount> unsent();

    @Select("select count(*) from outgoing where dispatch_id is null")
    long queued();
}
