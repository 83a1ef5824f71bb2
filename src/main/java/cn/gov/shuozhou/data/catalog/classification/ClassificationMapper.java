package cn.gov.shuozhou.data.catalog.classification;

import java.time.LocalDateTime;
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

    @Select("select code, parent, name, retired_at from classification order by code")
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

    @Nullable
    @Select("select code, parent, name, retired_at from classification where code = #{code}")
    Classification find(@Param("code") String code);

    /** Resources, published or not, and drafts under every classification that has any. */
    @Select("""
            select classification, count(*) as uses from (
              select substring(code from 1 for position('/' in code) - 1) as classification from resource
              union all
              select substring(code from 1 for position('/' in code) - 1) as classification from catalog_draft) used
            group by classification
            """)
    List<Use> inUse();

    @Insert("insert into classification (code, parent, name) values (#{code}, #{parent}, #{name})")
    void insert(String code, String parent, String name);

    @Update("update classification set name = #{name} where code = #{code}")
    void rename(String code, String name);

    @Update("update classification set retired_at = #{now} where code = #{code} and retired_at is null")
    int retire(String code, LocalDateTime now);

    @Update("update classification set retired_at = null where code = #{code} and retired_at is not null")
    int restore(@Param("code") String code);

    @Insert("""
            insert into classification_change (code, act, name, person_id, done_at)
            values (#{code}, #{act}, #{name}, #{person}, #{now})
            """)
    void record(String code, ClassificationChange.Act act, String name, String person, LocalDateTime now);

    @Select("""
            select c.code, c.act, c.name, p.name as person_name, c.done_at
            from classification_change c join person p on p.id = c.person_id
            order by c.id
            """)
    List<ClassificationChange> history();

    /** One line of a count. */
    record Use(String classification, long uses) {}
}
