package cn.gov.shuozhou.data.catalog;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The tree of classifications and the numbers given out under each. */
@Mapper
interface ClassificationMapper {

    @Select("select code, parent, name from classification order by code")
    List<Classification> all();

    @Update("update catalog_code set last_number = last_number + 1 where classification = #{classification}")
    int advance(String classification);

    @Insert("""
            insert into catalog_code (classification, last_number)
            select #{classification}, 1 where not exists (
              select 1 from catalog_code where classification = #{classification})
            """)
    int begin(@Param("classification") String classification);

    @Nullable
    @Select("select last_number from catalog_code where classification = #{classification}")
    Integer lastNumber(String classification);

    @Select("""
            select (select count(*) from resource where code = #{code})
              + (select count(*) from catalog_draft where code = #{code})
            """)
    int uses(String code);
}
