package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.organization.OrganizationMapper.PersonRow;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The filtered lists of departments and people, a page at a time. */
@Mapper
interface DirectoryMapper {

    @Select("""
            select code, name, credit_code, region_code, level, kind, demo from department
            where (#{filter.regionCode} = '' or region_code = #{filter.regionCode})
                and (#{kind} = '' or kind = #{kind})
                and (#{filter.words} = '' or position(#{filter.words} in name) > 0 or position(#{filter.words} in code) > 0
                    or position(#{filter.words} in credit_code) > 0)
            order by region_code, case kind when 'BUREAU' then 0 when 'COUNTY_AUTHORITY' then 1 when 'GOVERNMENT' then 2
                else 3 end, name
            limit #{limit} offset #{offset}
            """)
    List<Department> departments(
            @Param("filter") DepartmentFilter filter,
            @Param("kind") String kind,
            @Param("limit") int limit,
            @Param("offset") int offset);

    @Select("""
            select count(*) from department
            where (#{filter.regionCode} = '' or region_code = #{filter.regionCode})
                and (#{kind} = '' or kind = #{kind})
                and (#{filter.words} = '' or position(#{filter.words} in name) > 0 or position(#{filter.words} in code) > 0
                    or position(#{filter.words} in credit_code) > 0)
            """)
    long countDepartments(@Param("filter") DepartmentFilter filter, @Param("kind") String kind);

    String PEOPLE = """
            <bind name="standing" value="filter.standing()"/>
            where (#{filter.departmentCode} = '' or p.department_code = #{filter.departmentCode})
              and (#{filter.words} = '' or position(#{filter.words} in p.name) > 0 or position(#{filter.words} in p.id) > 0)
            <if test="standing != null">
              and (exists (select 1 from account a where a.person_id = p.id and a.enabled)) = #{standing}
            </if>
            <if test="among != null">
              and p.id in (''<foreach collection="among" item="id">, #{id}</foreach>)
            </if>
            """;

    /** @param among ids of those who alone are looked at; null for everybody */
    @Select("<script>" + """
            select p.id, p.name, p.department_code, d.name as department_name
            from person p join department d on d.code = p.department_code
            """ + PEOPLE
            + " order by d.region_code, d.name, p.id limit #{limit} offset #{offset}</script>")
    List<PersonRow> people(
            @Param("filter") PeopleFilter filter,
            @Param("among") @Nullable Collection<String> among,
            @Param("limit") int limit,
            @Param("offset") int offset);

    /** As {@link #people}. */
    @Select("<script>select count(*) from person p " + PEOPLE + "</script>")
    long countPeople(@Param("filter") PeopleFilter filter, @Param("among") @Nullable Collection<String> among);

    @Select("select id from person")
    List<String> ids();
}
