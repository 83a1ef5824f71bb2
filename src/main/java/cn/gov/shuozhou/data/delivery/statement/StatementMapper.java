package cn.gov.shuozhou.data.delivery.statement;

import cn.gov.shuozhou.data.catalog.ReaderScope;
import cn.gov.shuozhou.data.delivery.statement.StatementInput.Understood;
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

/** Rows of statements. Columns are named as the records' parts. */
@Mapper
interface StatementMapper {

    String STATEMENT = """
            select s.id, s.department_code, d.name as department_name, s.statement_year as "year", s.opened_on, s.due_on,
              s.reminded_on, s.urged_on, s.sent_by_name, s.sent_at
            from use_statement s join department d on d.code = s.department_code
            """;

    /**
     * What is not sent yet is shown to its department only. The few statements are sorted first, so that their many grants
     * are read in order, as far as the page goes.
     */
    String FROM = """
            from (select one.*, d.name as holder_name from use_statement one join department d on d.code = one.department_code
              order by one.statement_year desc, d.name) s
            join use_statement_grant sg on sg.statement_id = s.id
            join data_grant g on g.number = sg.grant_number
            join department h on h.code = s.department_code
            join department p on p.code = g.provider_code
            left join use_statement_row r on r.statement_id = sg.statement_id and r.grant_number = sg.grant_number
              and (s.sent_at is not null or s.department_code = #{reader})
            """;

    /** As an index over moments knows the year. */
    String IN_ITS_YEAR = """
            and u.started_at &gt;= cast(concat(s.statement_year, '-01-01') as timestamp)
            and u.started_at &lt; cast(concat(s.statement_year + 1, '-01-01') as timestamp)
            """;

    String COLUMNS = """
            select s.id as statement_id, s.statement_year as "year", s.department_code, h.name as holder_name,
              g.provider_code, p.name as provider_name, g.number as grant_number, g.resource_name, g.purpose, g.valid_from,
              g.valid_to, s.due_on, s.sent_at, s.sent_by_name,
              (select count(*) from data_use u where u.grant_number = g.number and u.row_total &gt; 0
            """ + IN_ITS_YEAR + """
              ) as uses,
              (select coalesce(sum(u.row_total), 0) from data_use u where u.grant_number = g.number
            """ + IN_ITS_YEAR + """
              ) as "rows",
              r.used_for, r.passing,
              (select string_agg(c.number || '：' || c.recipient || '，至 ' || cast(c.valid_to as varchar), '；')
                from use_statement_consent u join onward_consent c on c.number = u.consent_number
                where u.statement_id = r.statement_id and u.grant_number = r.grant_number) as consents,
              r.passed_to, r.keeping, r.stored_where, r.destroyed_on
            """ + FROM;

    String CONDITIONS =
            """
            <bind name="sought" value="f.sought()"/>
            <where>
            <if test="s.department() != null">
              (s.department_code = #{s.department} or g.provider_code = #{s.department}
              <if test="s.region() != null">
                or h.level = 'COUNTY' and h.region_code = #{s.region} or p.level = 'COUNTY' and p.region_code = #{s.region}
              </if>)
            </if>
            <if test="f.year() != null">and s.statement_year = #{f.year}</if>
            <if test="f.passing() != null">and r.passing = #{f.passing}</if>
            <if test="f.state() != null">
              <choose>
                <when test="f.state().name() == 'OPEN'">and s.sent_at is null and s.due_on &gt;= #{today}</when>
                <when test="f.state().name() == 'LATE'">and s.sent_at is null and s.due_on &lt; #{today}</when>
                <when test="f.state().name() == 'SENT'">and cast(s.sent_at as date) &lt;= s.due_on</when>
                <otherwise>and cast(s.sent_at as date) &gt; s.due_on</otherwise>
              </choose>
            </if>
            """ + SearchText.FOUND_IN + "g.resource_name, g.number, h.name, p.name" + SearchText.END + "</where>";

    @Select("<script>" + COLUMNS + CONDITIONS
            + "order by s.statement_year desc, s.holder_name, sg.grant_number limit #{limit} offset #{offset}</script>")
    List<StatementRow> list(
            @Param("f") StatementFilter filter,
            @Param("s") ReaderScope scope,
            String reader,
            LocalDate today,
            int limit,
            int offset);

    /** No more than so many. */
    @Select("<script>select count(*) from (select 1 as one " + FROM + CONDITIONS
            + " limit #{most}) as counted</script>")
    long count(
            @Param("f") StatementFilter filter,
            @Param("s") ReaderScope scope,
            String reader,
            LocalDate today,
            int most);

    @Select("<script>" + COLUMNS + "where s.id = #{id} order by g.number</script>")
    List<StatementRow> rows(long id, String reader);

    @Select(STATEMENT + "where s.id = #{id}")
    @Nullable
    Statement find(@Param("id") long id);

    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select id from use_statement where id = #{id} for update")
    @Nullable
    Long hold(@Param("id") long id);

    @Select(STATEMENT + "where s.sent_at is null order by s.id")
    List<Statement> unsent();

    /** A department that held a grant in this time and was not asked yet. */
    @Select("""
            select distinct g.department_code from data_grant g
            where g.valid_from <= #{last} and g.valid_to >= #{first}
              and (g.revoked_at is null or g.revoked_at >= #{first})
              and not exists (select 1 from use_statement s
                where s.department_code = g.department_code and s.statement_year = #{year})
            order by g.department_code
            """)
    List<String> toAsk(int year, LocalDate first, LocalDate last);

    @Insert("""
            insert into use_statement (department_code, statement_year, opened_on, due_on)
            values (#{department}, #{year}, #{openedOn}, #{dueOn})
            """)
    void open(String department, int year, LocalDate openedOn, LocalDate dueOn);

    @Select(STATEMENT + "where s.department_code = #{department} and s.statement_year = #{year}")
    Statement opened(String department, int year);

    @Insert("""
            insert into use_statement_grant (statement_id, grant_number)
            select #{s.id}, g.number from data_grant g
            where g.department_code = #{s.departmentCode} and g.valid_from <= #{last} and g.valid_to >= #{first}
              and (g.revoked_at is null or g.revoked_at >= #{first})
            """)
    void listGrants(@Param("s") Statement statement, LocalDate first, LocalDate last);

    @Update("update use_statement set due_on = #{day} where id = #{id}")
    void setDue(long id, LocalDate day);

    @Update("update use_statement set reminded_on = #{day} where id = #{id}")
    void reminded(long id, LocalDate day);

    @Update("update use_statement set urged_on = #{day} where id = #{id}")
    void urged(long id, LocalDate day);

    @Update("""
            update use_statement_row
            set used_for = #{u.usedFor}, passing = #{u.passing}, passed_to = #{u.passedTo}, keeping = #{u.keeping},
              stored_where = #{u.storedWhere}, destroyed_on = #{u.destroyedOn}, saved_by = #{person}, saved_at = #{now}
            where statement_id = #{id} and grant_number = #{grant}
            """)
    int change(long id, String grant, @Param("u") Understood row, String person, LocalDateTime now);

    @Insert("""
            insert into use_statement_row (statement_id, grant_number, used_for, passing, passed_to, keeping, stored_where,
              destroyed_on, saved_by, saved_at)
            values (#{id}, #{grant}, #{u.usedFor}, #{u.passing}, #{u.passedTo}, #{u.keeping}, #{u.storedWhere},
              #{u.destroyedOn}, #{person}, #{now})
            """)
    void add(long id, String grant, @Param("u") Understood row, String person, LocalDateTime now);

    @Select("""
            select consent_number from use_statement_consent where statement_id = #{id} and grant_number = #{grant}
            order by consent_number
            """)
    List<String> consents(@Param("id") long id, @Param("grant") String grant);

    @Delete("delete from use_statement_consent where statement_id = #{id} and grant_number = #{grant}")
    void dropConsents(@Param("id") long id, @Param("grant") String grant);

    @Insert("""
            <script>insert into use_statement_consent (statement_id, grant_number, consent_number) values
            <foreach collection="numbers" item="number" separator=",">(#{id}, #{grant}, #{number})</foreach></script>
            """)
    void addConsents(@Param("id") long id, @Param("grant") String grant, @Param("numbers") List<String> numbers);

    @Update("""
            update use_statement set sent_by = #{p.id}, sent_by_name = #{p.name}, sent_at = #{now}
            where id = #{id} and sent_at is null
            """)
    int send(long id, @Param("p") Person person, LocalDateTime now);
}
