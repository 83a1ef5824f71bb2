package cn.gov.shuozhou.data.correction;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Rows that corrections have changed. */
@Mapper
interface ChangedRowMapper {

    @Delete("delete from correction_changed_row where case_number = #{caseNumber}")
    void forget(@Param("caseNumber") String caseNumber);

    @Insert("""
            <script>insert into correction_changed_row (case_number, position, kind, data_set_id, row_no) values
            <foreach collection="rows" item="row" separator=",">
              (#{caseNumber}, #{row.position}, #{row.kind}, #{row.dataSetId}, #{row.rowNo})
            </foreach></script>
            """)
    void add(@Param("caseNumber") String caseNumber, @Param("rows") List<ChangedRow> rows);

    @Select("select count(*) from correction_changed_row where case_number = #{caseNumber}")
    long count(@Param("caseNumber") String caseNumber);

    @Select("""
            select position, kind, data_set_id, row_no from correction_changed_row where case_number = #{caseNumber}
            order by position limit #{limit} offset #{offset}
            """)
    List<ChangedRow> list(
            @Param("caseNumber") String caseNumber, @Param("limit") int limit, @Param("offset") int offset);
}
