package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.notification.InboxFilter.State;
import cn.gov.shuozhou.data.search.SearchText;
import java.time.LocalDateTime;
import java.util.Collection;
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

    /** Whom a message goes to; receives the number that the database gives the row. */
    final class Addressed {

        final String person;
        long id;

        Addressed(String person) {
            this.person = person;
        }
    }

    @Insert("""
            <script>insert into message (person_id, subject, text, link, case_number, matter, sent_at, event_key) values
            <foreach collection="rows" item="row" separator=",">
              (#{row.person}, #{message.subject}, #{message.text}, #{message.link},
              #{message.caseNumber,jdbcType=VARCHAR}, #{message.matter,jdbcType=VARCHAR}, #{sentAt}, #{event})
            </foreach></script>
            """)
    @Options(useGeneratedKeys = true, keyProperty = "rows.id", keyColumn = "id")
    void insert(
            @Param("rows") List<Addressed> rows,
            @Param("message") Message message,
            @Param("event") String event,
            @Param("sentAt") LocalDateTime sentAt);

    /** The newest message of a case, or one that is about none. */
    record Newest(long id, @Nullable String caseNumber) {}

    String UNREAD = " read_at is null and settled_at is null ";

    /** What a list of somebody's messages holds. The columns are those of the innermost message. */
    String WANTED = " person_id = #{person} <choose>"
            + "<when test=\"state.name() == 'UNREAD'\">and" + UNREAD + "</when>"
            + "<when test=\"state.name() == 'READ'\">and read_at is not null and settled_at is null</when>"
            + "<when test=\"state.name() == 'SETTLED'\">and settled_at is not null</when>"
            + "<otherwise></otherwise></choose>" + SearchText.FOUND_IN + "subject, text, case_number" + SearchText.END;

    /** The newest message of each case, and each message that is about none: read along an index, without grouping all. */
    String NEWEST = " from message m where " + WANTED
            + " and not exists (select 1 from message where case_number = m.case_number and id &gt; m.id and " + WANTED
            + ") ";

    /** Whether the message's case has one that is unread. */
    String OF_UNREAD = " (" + UNREAD
            + " or exists (select 1 from message where case_number = m.case_number and " + WANTED + " and " + UNREAD
            + ")) ";

    String NEWEST_FIRST = " order by sent_at desc, id desc limit #{limit} offset #{offset}</script>";

    String COLUMNS = "select id, subject, text, link, case_number, sent_at, read_at, settled_at from message ";

    @Select("select count(*) from message where person_id = #{person} and read_at is null and settled_at is null")
    int unread(String person);

    /** How many cases have unread messages, and unread messages are about none. */
    @Select("<script>select count(distinct coalesce(case_number, cast(id as varchar(20)))) from message where " + WANTED
            + " and " + UNREAD + "</script>")
    int unreadCases(
            @Param("person") String person, @Param("state") State state, @Param("sought") List<List<String>> sought);

    /** These cases, by their newest message. */
    @Select("<script>select id, case_number from ("
            + "select max(id) as id, case_number, max(sent_at) as sent_at from message where " + WANTED
            + " and case_number in (select case_number from message where " + WANTED + " and " + UNREAD + ")"
            + " group by case_number union all select id, case_number, sent_at from message where " + WANTED
            + " and case_number is null and " + UNREAD + ") as found " + NEWEST_FIRST)
    List<Newest> withUnread(
            @Param("person") String person,
            @Param("state") State state,
            @Param("sought") List<List<String>> sought,
            @Param("limit") int limit,
            @Param("offset") int offset);

    /** The others, by their newest message. */
    @Select("<script>select id, case_number " + NEWEST + " and not " + OF_UNREAD + NEWEST_FIRST)
    List<Newest> withoutUnread(
            @Param("person") String person,
            @Param("state") State state,
            @Param("sought") List<List<String>> sought,
            @Param("limit") int limit,
            @Param("offset") int offset);

    /** All of them, no more than so many. */
    @Select("<script>select count(*) from (select 1 as one " + NEWEST + " limit #{most}) as counted</script>")
    long countByCase(
            @Param("person") String person,
            @Param("state") State state,
            @Param("sought") List<List<String>> sought,
            @Param("most") int most);

    /** The messages of these cases, and these that are about none; the newest first. */
    @Select("<script>" + COLUMNS + " where " + WANTED + """
            and (id in <foreach collection="newest" item="one" open="(" separator="," close=")">#{one.id}</foreach>
              or case_number in
                <foreach collection="newest" item="one" open="(" separator="," close=")">
                  #{one.caseNumber,jdbcType=VARCHAR}
                </foreach>)
            order by id desc</script>
            """)
    List<ReceivedMessage> ofNewest(
            @Param("person") String person,
            @Param("state") State state,
            @Param("sought") List<List<String>> sought,
            @Param("newest") List<Newest> newest);

    @Select("<script>" + COLUMNS + " where " + WANTED + """
            order by case when read_at is null and settled_at is null then 0 else 1 end, sent_at desc, id desc
            limit #{limit} offset #{offset}</script>
            """)
    List<ReceivedMessage> list(
            @Param("person") String person,
            @Param("state") State state,
            @Param("sought") List<List<String>> sought,
            @Param("limit") int limit,
            @Param("offset") int offset);

    @Select("<script>select count(*) from message where " + WANTED + "</script>")
    long count(@Param("person") String person, @Param("state") State state, @Param("sought") List<List<String>> sought);

    @Select(COLUMNS + "where person_id = #{person} and id = #{id}")
    @Nullable
    ReceivedMessage find(@Param("person") String person, @Param("id") long id);

    /** With what was said before of the same case: the page that it leads to shows all that. */
    @Update("""
            update message set read_at = #{readAt}
            where person_id = #{person} and read_at is null
                and (id = #{id} or (id < #{id} and case_number =
                    (select m.case_number from message m where m.id = #{id} and m.person_id = #{person})))
            """)
    int markRead(@Param("person") String person, @Param("id") long id, @Param("readAt") LocalDateTime readAt);

    @Update("update message set read_at = #{readAt} where person_id = #{person} and read_at is null")
    int markAllRead(@Param("person") String person, @Param("readAt") LocalDateTime readAt);

    /** Whoever was asked need not look any more. */
    @Update("""
            <script>update message set settled_at = #{now}
            where case_number = #{caseNumber} and settled_at is null and matter in
            <foreach collection="matters" item="matter" open="(" separator="," close=")">#{matter}</foreach></script>
            """)
    int settle(
            @Param("caseNumber") String caseNumber,
            @Param("matters") Collection<String> matters,
            @Param("now") LocalDateTime now);
}
