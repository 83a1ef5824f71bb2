package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.organization.DepartmentOrder;
import cn.gov.shuozhou.data.search.SearchText;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The filtered list of people, a page at a time. */
@Mapper
interface PeopleMapper {

    String FILTER = """
            <bind name="standing" value="filter.standing()"/>
            <bind name="sought" value="filter.sought()"/>
            where (#{filter.departmentCode} = '' or p.department_code = #{filter.departmentCode})
            <if test="standing != null">
              and (exists (select 1 from account a where a.person_id = p.id and a.enabled)) = #{standing}
            </if>
            <if test="among != null">
              and p.id in (''<foreach collection="among" item="id">, #{id}</foreach>)
            </if>
            """ + SearchText.FOUND_IN + """
              p.name, p.id, (select own.name from department own where own.code = p.department_code)
            """ + SearchText.END;

    /** @param among ids of those who alone are looked at; null for everybody */
    @Select("<script>select p.id from person p join department d on d.code = p.department_code " + FILTER + " order by"
            + DepartmentOrder.BY + ", p.id limit #{limit} offset #{offset}</script>")
    List<String> people(
            @Param("filter") PeopleFilter filter,
            @Param("among") @Nullable Collection<String> among,
            @Param("limit") int limit,
            @Param("offset") int offset);

    /** As {@link #people}. */
    @Select("<script>select count(*) from person p " + FILTER + "</script>")
    long count(@Param("filter") PeopleFilter filter, @Param("among") @Nullable Collection<String> among);

    @Select("select id from person")
    List<String> ids();
}
