package cn.gov.shuozhou.data.opening.participation;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.search.SearchText;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What the public has sent. Columns are named as the records' parts. */
@Mapper
interface ContributionMapper {

    String FROM = """
            from open_contribution c left join resource r on r.id = c.resource_id
            left join department d on d.code = c.department_code
            """;

    String COLUMNS = """
            select c.id, c.kind, c.resource_id, r.code as resource_code, r.name as resource_name, c.department_code,
              d.name as department_name, c.title, c.content, c.link, c.author, c.sent_at, c.state, c.reason,
              c.decided_by_name, c.decided_at, c.votes, c.answer, c.answered_by_name, c.answered_at
            """ + FROM;

    /** A question of one department is what another has not to do with. */
    String CONDITIONS = """
            <bind name="sought" value="filter.sought()"/>
            where 1 = 1
            <if test="department != null">and c.department_code = #{department} and c.state = 'SHOWN'</if>
            <if test="filter.kind() != null">and c.kind = #{filter.kind}</if>
            <if test="filter.state() != null">and c.state = #{filter.state}</if>
            <if test="filter.onlyLate()">and c.kind = 'QUESTION' and c.state = 'SHOWN' and c.answer is null
              and c.sent_at &lt; #{late}</if>
            """ + SearchText.FOUND_IN + "c.title, r.name, d.name" + SearchText.END;

    @Insert("""
            insert into open_contribution (kind, resource_id, department_code, title, content, link, author, form_key,
              sender, sent_at, state)
            values (#{kind}, #{resource}, #{department}, #{i.titleText}, #{i.contentText}, #{i.linkText},
              #{i.authorText}, #{form}, #{sender}, #{now}, 'WAITING')
            """)
    void insert(
            ContributionKind kind,
            @Nullable Long resource,
            @Nullable String department,
            @Param("i") Written input,
            String form,
            String sender,
            LocalDateTime now);

    /** What was typed, without the blanks around it. */
    record Written(String titleText, String contentText, String linkText, String authorText) {}

    @Select("select id from open_contribution where form_key = #{form}")
    long idOfForm(@Param("form") String form);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select(COLUMNS + "where c.id = #{id}")
    @Nullable
    Contribution find(@Param("id") long id);

    @Update("""
            update open_contribution set state = #{state}, reason = #{reason}, decided_by = #{by.id},
              decided_by_name = #{by.name}, decided_at = #{now}
            where id = #{id} and state = #{from}
            """)
    int decide(
            long id,
            ContributionState from,
            ContributionState state,
            @Nullable String reason,
            Person by,
            LocalDateTime now);

    @Update("""
            update open_contribution set answer = #{answer}, answered_by = #{by.id}, answered_by_name = #{by.name},
              answered_at = #{now}
            where id = #{id} and state = 'SHOWN' and answer is null
            """)
    int answer(long id, String answer, Person by, LocalDateTime now);

    @Insert(
            "insert into open_vote (contribution_id, voter, form_key, voted_at) values (#{id}, #{voter}, #{form}, #{now})")
    void insertVote(long id, String voter, String form, LocalDateTime now);

    @Update("update open_contribution set votes = votes + 1 where id = #{id}")
    void countVote(long id);

    @Delete("delete from open_rating where resource_id = #{resource} and rater = #{rater}")
    void deleteRating(long resource, String rater);

    @Insert("""
            insert into open_rating (resource_id, rater, stars, form_key, rated_at)
            values (#{resource}, #{rater}, #{stars}, #{form}, #{now})
            """)
    void insertRating(long resource, String rater, int stars, String form, LocalDateTime now);

    @Select("""
            select count(*) as total, coalesce(avg(cast(stars as decimal(9, 2))), 0) as average from open_rating
            where resource_id = #{resource}
            """)
    Rating rating(@Param("resource") long resource);

    @Select("select count(*) from open_contribution where sender = #{sender} and sent_at >= #{since}")
    long sentBy(String sender, LocalDateTime since);

    @Select("select count(*) from open_contribution where sent_at >= #{since}")
    long sentSince(@Param("since") LocalDateTime since);

    @Select("select count(*) from open_vote where voter = #{voter} and voted_at >= #{since}")
    long votedBy(String voter, LocalDateTime since);

    @Select("select count(*) from open_rating where rater = #{voter} and rated_at >= #{since}")
    long ratedBy(String voter, LocalDateTime since);

    @Select(COLUMNS + """
            where c.resource_id = #{resource} and c.state = 'SHOWN' order by c.id desc limit #{most}
            """)
    List<Contribution> ofResource(@Param("resource") long resource, @Param("most") int most);

    @Select("<script>select count(*) " + FROM + CONDITIONS + "</script>")
    long count(
            @Param("filter") ContributionFilter filter,
            @Param("department") @Nullable String department,
            @Param("late") LocalDateTime late);

    @Select("<script>" + COLUMNS + CONDITIONS
            + " order by c.votes desc, c.id desc limit #{limit} offset #{offset}</script>")
    List<Contribution> list(
            @Param("filter") ContributionFilter filter,
            @Param("department") @Nullable String department,
            @Param("late") LocalDateTime late,
            @Param("limit") int limit,
            @Param("offset") int offset);

    @Select("""
            select d.name as department_name, cast(c.sent_at as date) as asked_on, cast(c.answered_at as date) as answered_on
            from open_contribution c join department d on d.code = c.department_code
            where c.kind = 'QUESTION' and c.state = 'SHOWN' order by d.name_key, d.code, c.id
            """)
    List<Asked> questions();

    /** When a question was asked and answered. */
    record Asked(
            String departmentName,
            LocalDate askedOn,
            @Nullable LocalDate answeredOn) {}
}
