package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.search.SearchText;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The register of technical accounts; one that has ended stays on record and its name is not given again. */
@Mapper
interface TechnicalAccountMapper {

    String FILTER = """
            <bind name="sought" value="f.sought()"/>
            <bind name="department" value="f.departmentCode()"/>
            <bind name="state" value="f.stateName()"/>
            where 1 = 1
            <if test="!department.isEmpty()">and t.department_code = #{department}</if>
            <choose>
              <when test="state == 'WAITING'">and t.confirmed_at is null and t.ended_at is null</when>
              <when test="state == 'USABLE'">and t.confirmed_at is not null and t.ended_at is null</when>
              <when test="state == 'ENDED'">and t.ended_at is not null</when>
            </choose>
            """ + SearchText.FOUND_IN + """
              t.id, t.purpose, (select d.name from department d where d.code = t.department_code)
            """ + SearchText.END;

    @Select("<script>" + """
            select t.id, t.purpose, t.department_code, d.name as department_name, t.registered_by, t.registered_at,
                t.confirmed_by, t.confirmed_at, t.ended_at
            from technical_account t join department d on d.code = t.department_code
            """ + FILTER
            + " order by case when t.ended_at is null then 0 else 1 end, t.id limit #{limit} offset #{offset}</script>")
    List<TechnicalAccount> list(
            @Param("f") TechnicalAccountFilter filter, @Param("limit") int limit, @Param("offset") int offset);

    @Select("<script>select count(*) from technical_account t " + FILTER + "</script>")
    long count(@Param("f") TechnicalAccountFilter filter);

    @Select("select count(*) from technical_account where id = #{id}")
    long countWith(String id);

    @Select("select department_code from technical_account where id = #{id} and ended_at is null")
    List<String> departmentOf(String id);

    @Insert("""
            insert into technical_account (id, purpose, department_code, registered_by, registered_at)
            values (#{id}, #{purpose}, #{department}, #{by}, #{now})
            """)
    void insert(
            @Param("id") String id,
            @Param("purpose") String purpose,
            @Param("department") String department,
            @Param("by") String by,
            @Param("now") LocalDateTime now);

    @Update("""
            update technical_account set confirmed_by = #{by}, confirmed_at = #{now}
            where id = #{id} and confirmed_at is null and ended_at is null
            """)
    int confirm(@Param("id") String id, @Param("by") String by, @Param("now") LocalDateTime now);

    @Update("update technical_account set ended_at = #{now} where id = #{id} and ended_at is null")
    int end(@Param("id") String id, @Param("now") LocalDateTime now);
}
