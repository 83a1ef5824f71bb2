package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.notification.InboxFilter.State;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The rows of all inboxes; every statement names the person, so that nobody reaches another's messages. */
@Mapper
interface MessageMapper {

    /** Receives the number the database gives a new row. */
    final class NewKey {

        long id;
    }

    @Insert("""
            insert into message (person_id, subject, text, link, case_number, sent_at, event_key)
            values (#{person}, #{message.subject}, #{message.text}, #{message.link},
                #{message.caseNumber,jdbcType=VARCHAR}, #{sentAt}, #{event})
            """)
    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    void insert(
            @Param("key") NewKey key,
            @Param("person") String person,
            @Param("message") Message message,
            @Param("event") String event,
            @Param("sentAt") LocalDateTime sentAt);

    @Select("select count(*) from message where person_id = #{person} and read_at is null")
    int unread(String person);

    @Select("""
            select id, subject, text, link, case_number, sent_at, read_at from message
            where person_id = #{person}
                and (#{state} = 'ALL' or (#{state} = 'UNREAD' and read_at is null)
                    or (#{state} = 'READ' and read_at is not null))
                and (lower(subject) like #{pattern} escape '!' or lower(text) like #{pattern} escape '!'
                    or lower(coalesce(case_number, '')) like #{pattern} escape '!')
            order by case when read_at is null then 0 else 1 end, sent_at desc, id desc
            limit #{limit} offset #{offset}
            """)
    List<ReceivedMessage> list(
            @Param("person") String person,
            @Param("state") State state,
            @Param("pattern") String pattern,
            @Param("limit") int limit,
            @Param("offset") int offset);

    @Select("""
            select count(*) from message
            where person_id = #{person}
                and (#{state} = 'ALL' or (#{state} = 'UNREAD' and read_at is null)
                    or (#{state} = 'READ' and read_at is not null))
                and (lower(subject) like #{pattern} escape '!' or lower(text) like #{pattern} escape '!'
                    or lower(coalesce(case_number, '')) like #{pattern} escape '!')
            """)
    long count(@Param("person") String person, @Param("state") State state, @Param("pattern") String pattern);

    @Select("""
            select id, subject, text, link, case_number, sent_at, read_at from message
            where person_id = #{person} and id = #{id}
            """)
    @Nullable
    ReceivedMessage find(@Param("person") String person, @Param("id") long id);

    @Update("update message set read_at = #{readAt} where person_id = #{person} and id = #{id} and read_at is null")
    int markRead(@Param("person") String person, @Param("id") long id, @Param("readAt") LocalDateTime readAt);

    @Update("update message set read_at = #{readAt} where person_id = #{person} and read_at is null")
    int markAllRead(@Param("person") String person, @Param("readAt") LocalDateTime readAt);
}
