package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The filtered list of departments, a page at a time. */
@Mapper
interface DepartmentMapper {

    String FILTER = """
            <bind name="sought" value="f.sought()"/>
            from department
            where (#{f.regionCode} = '' or region_code = #{f.regionCode})
                and (#{f.kindName} = '' or kind = #{f.kindName})
            """ + SearchText.FOUND_IN + "name, code, credit_code" + SearchText.END;

    @Select("<script>select code, name, credit_code, region_code, level, kind, demo " + FILTER + "order by"
            + DepartmentOrder.BY + "limit #{limit} offset #{offset}</script>")
    List<Department> departments(
            @Param("f") DepartmentFilter filter, @Param("limit") int limit, @Param("offset") int offset);

    @Select("<script>select count(*) " + FILTER + "</script>")
    long count(@Param("f") DepartmentFilter filter);
}
