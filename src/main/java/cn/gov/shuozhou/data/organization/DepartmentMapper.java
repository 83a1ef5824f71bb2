package cn.gov.shuozhou.data.organization;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The filtered list of departments, a page at a time. */
@Mapper
interface DepartmentMapper {

    String FILTER = """
            from department
            where (#{f.regionCode} = '' or region_code = #{f.regionCode})
                and (#{f.kindName} = '' or kind = #{f.kindName})
                and (#{f.words} = '' or position(#{f.words} in name) > 0 or position(#{f.words} in code) > 0
                    or position(#{f.words} in credit_code) > 0)
            """;

    @Select("select code, name, credit_code, region_code, level, kind, demo " + FILTER + "order by" + DepartmentOrder.BY
            + "limit #{limit} offset #{offset}")
    List<Department> departments(
            @Param("f") DepartmentFilter filter, @Param("limit") int limit, @Param("offset") int offset);

    @Select("select count(*) " + FILTER)
    long count(@Param("f") DepartmentFilter filter);
}
