package cn.gov.shuozhou.data.report;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of saved definitions. */
@Mapper
interface ReportDefinitionMapper {

    String COLUMNS = """
            select id, name, owner, period, scheduled, scope_region, scope_department, region_code, department_code,
                procedure_key, rule_set
            from report_definition
            """;

    @Insert("""
            insert into report_definition (name, owner, period, scheduled, scope_region, scope_department, region_code,
                department_code, procedure_key, rule_set)
            values (#{name}, #{owner}, #{period}, #{scheduled}, #{s.region}, #{s.department}, #{f.region},
                #{f.department}, #{f.procedure}, #{f.ruleSet})
            """)
    void insert(
            String name,
            String owner,
            ReportPeriod period,
            boolean scheduled,
            @Param("s") ReportScope scope,
            @Param("f") ReportFilter filter);

    @Select(COLUMNS + "where owner = #{owner} order by name, id")
    List<ReportDefinition> ofOwner(String owner);

    @Select(COLUMNS + "where id = #{id} and owner = #{owner}")
    @Nullable
    ReportDefinition find(long id, String owner);

    @Select(COLUMNS + "where scheduled = true order by id")
    List<ReportDefinition> scheduled();

    /** 0 when the schedule no longer makes it anyway. */
    @Update("update report_definition set scheduled = false where id = #{id} and scheduled = true")
    int end(long id);

    @Delete("delete from report_definition where id = #{id} and owner = #{owner}")
    int delete(long id, String owner);
}
