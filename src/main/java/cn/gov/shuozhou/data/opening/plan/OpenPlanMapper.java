package cn.gov.shuozhou.data.opening.plan;

import cn.gov.shuozhou.data.catalog.OpeningAttribute;
import cn.gov.shuozhou.data.organization.DepartmentOrder;
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

/** Plans and what they promise. Columns are named as the records' parts. */
@Mapper
interface OpenPlanMapper {

    String PLANS = """
            select p.id, p.department_code, d.name as department_name, p.plan_year as "year", p.statement, p.compiled_at
            from open_plan p join department d on d.code = p.department_code
            """;

    String ITEMS = """
            select i.id, i.plan_id, p.department_code, d.name as department_name, p.plan_year as "year", i.name,
              i.resource_code, i.quarter, i.opening, i.adjusted, i.given_up, i.done_on
            from open_plan_item i join open_plan p on p.id = i.plan_id join department d on d.code = p.department_code
            """;

    /** The departments that have to plan, and any other that has; one that has become part of another has not. */
    String DEPARTMENTS = """
            <bind name="sought" value="filter.sought()"/>
            from department d
            left join open_plan p on p.department_code = d.code and p.plan_year = #{filter.year}
              and p.compiled_at is not null
            where (p.id is not null or d.kind &lt;&gt; 'PUBLIC_SERVICE_ENTERPRISE' and not exists (
              select 1 from department_change c where c.department_code = d.code and c.kind = 'MERGED'
              and c.outcome = 'CONFIRMED'))
            """ + SearchText.FOUND_IN + "d.name" + SearchText.END;

    @Insert("insert into open_plan (department_code, plan_year) values (#{department}, #{year})")
    void insert(String department, int year);

    @Select(PLANS + "where p.department_code = #{department} and p.plan_year = #{year}")
    @Nullable
    OpenPlan find(String department, int year);

    /** Keeps whoever else changes the plan waiting until this transaction ends; what is read afterwards is read anew. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select id from open_plan where id = #{id} for update")
    long hold(long id);

    @Update("update open_plan set statement = #{statement}, compiled_by = #{by}, compiled_at = #{now} where id = #{id}"
            + " and compiled_at is null")
    int compile(long id, String statement, String by, LocalDateTime now);

    @Insert("""
            insert into open_plan_item (plan_id, name, resource_code, quarter, opening, adjusted)
            values (#{plan}, #{i.name}, #{i.resourceCode}, #{i.quarter}, #{i.opening}, #{adjusted})
            """)
    void insertItem(long plan, @Param("i") NewPlanItem item, String adjusted);

    @Select(ITEMS + "where i.id = #{id}")
    @Nullable
    OpenPlanItem item(long id);

    @Select(ITEMS + "where i.plan_id = #{plan} order by i.quarter, i.id")
    List<OpenPlanItem> items(@Param("plan") long plan);

    /** Of compiled plans. */
    @Select(ITEMS + "where p.plan_year = #{year} and p.compiled_at is not null order by" + DepartmentOrder.BY
            + ", i.quarter, i.id")
    List<OpenPlanItem> itemsOfYear(@Param("year") int year);

    /** What compiled plans of these years have promised and is not there so far. */
    @Select(ITEMS + """
            where p.plan_year >= #{since} and p.compiled_at is not null and i.done_on is null and i.given_up is null
            order by i.id
            """)
    List<OpenPlanItem> outstanding(@Param("since") int since);

    @Update("update open_plan_item set quarter = #{quarter}, adjusted = #{reason} where id = #{id}")
    void move(long id, int quarter, String reason);

    @Delete("delete from open_plan_item where id = #{id}")
    int delete(long id);

    @Update("update open_plan_item set given_up = #{reason} where id = #{id} and given_up is null and done_on is null")
    int giveUp(long id, String reason);

    @Update("""
            update open_plan_item set done_on = #{day}, resource_code = #{code} where id = #{id} and done_on is null
            and given_up is null
            """)
    int done(long id, String code, LocalDate day);

    @Select("<script>select count(*) " + DEPARTMENTS + "</script>")
    long count(@Param("filter") OpenPlanFilter filter);

    @Select("<script>select d.code as department_code, d.name as department_name, "
            + "cast(#{filter.year} as integer) as \"year\", p.compiled_at, "
            + "(select count(*) from open_plan_item i where i.plan_id = p.id and i.given_up is null) as items, "
            + "(select count(*) from open_plan_item i where i.plan_id = p.id and i.done_on is not null) as done, "
            + "(select count(*) from open_plan_item i where i.plan_id = p.id and i.given_up is null and i.done_on is null"
            + " and p.plan_year * 4 + i.quarter &lt; #{quarter}) as overdue "
            + DEPARTMENTS
            + " order by" + DepartmentOrder.BY + "limit #{limit} offset #{offset}</script>")
    List<OpenPlanProgress> list(
            @Param("filter") OpenPlanFilter filter,
            @Param("quarter") int quarter,
            @Param("limit") int limit,
            @Param("offset") int offset);

    @Select("""
            select count(*) from open_plan_reminder
            where department_code = #{department} and plan_year = #{year} and matter = #{matter}
            """)
    int reminded(String department, int year, PlanReminder matter);

    @Insert("""
            insert into open_plan_reminder (department_code, plan_year, matter, told_at)
            values (#{department}, #{year}, #{matter}, #{now})
            """)
    void remind(String department, int year, PlanReminder matter, LocalDateTime now);

    /** As written: an attribute by its name. */
    record NewPlanItem(String name, @Nullable String resourceCode, int quarter, OpeningAttribute opening) {}
}
