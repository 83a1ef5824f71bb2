package cn.gov.shuozhou.data.organization;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of departments, regions and people; roles are the engine's groups. */
@Mapper
interface OrganizationMapper {

    /** A person's row; the roles are read from the engine. */
    record PersonRow(String id, String name, String departmentCode, String departmentName) {}

    @Select("select code, name from region order by code")
    List<Region> regions();

    @Select("select code, name, credit_code, region_code, level, kind, demo from department order by"
            + DepartmentOrder.BY)
    List<Department> departments();

    @Select("""
            <script>select code, name, credit_code, region_code, level, kind, demo from department where code in
            <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach></script>
            """)
    List<Department> departmentsOf(@Param("codes") Collection<String> codes);

    @Select("select code, name, credit_code, region_code, level, kind, demo from department where name_key = ''")
    List<Department> withoutKey();

    @Update("update department set name_key = #{key} where code = #{code}")
    void setKey(String code, String key);

    @Select("select code, name, credit_code, region_code, level, kind, demo from department where code = #{code}")
    @Nullable
    Department department(String code);

    /** True unless the department is new and nobody has confirmed it yet. */
    @Select("""
            select not exists (select 1 from department_request where department_code = #{code} and entry)
                or exists (select 1 from department_request where department_code = #{code} and outcome = 'CONFIRMED')
            """)
    boolean isConfirmed(String code);

    @Insert("""
            insert into department (code, name, name_key, credit_code, region_code, level, kind, demo)
            values (#{code}, #{name}, #{nameKey}, #{creditCode}, #{regionCode}, #{level}, #{kind}, #{demo})
            """)
    void insertDepartment(Department department);

    @Update("""
            update department set name = #{name}, name_key = #{nameKey}, credit_code = #{creditCode}, region_code = #{regionCode},
                level = #{level}, kind = #{kind}
            where code = #{code}
            """)
    void updateDepartment(Department department);

    @Insert("""
            insert into department_former_name (department_code, until_at, name) values (#{code}, #{until}, #{name})
            """)
    void insertFormerName(String code, String name, LocalDateTime until);

    @Select("select department_code, name, until_at from department_former_name order by department_code, until_at")
    List<FormerName> formerNames();

    @Select("""
            select p.id, p.name, p.department_code, d.name as department_name
            from person p join department d on d.code = p.department_code where p.id = #{id}
            """)
    @Nullable
    PersonRow person(String id);

    @Select("""
            select p.id, p.name, p.department_code, d.name as department_name
            from person p join department d on d.code = p.department_code
            where p.department_code = #{departmentCode} order by p.id
            """)
    List<PersonRow> peopleOf(String departmentCode);

    @Select("""
            <script>select id from person where id in
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach> order by id</script>
            """)
    List<String> registered(@Param("ids") Collection<String> ids);

    @Select("select section from person where id = #{id}")
    @Nullable
    String section(String id);

    @Update("update person set section = #{section} where id = #{id}")
    void changeSection(String id, String section);

    @Insert("insert into person (id, name, department_code) values (#{id}, #{name}, #{departmentCode})")
    void insertPerson(String id, String name, String departmentCode);
}
