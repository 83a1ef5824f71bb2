package cn.gov.shuozhou.data.casework.phrase;

import cn.gov.shuozhou.data.organization.Person;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Rows of what people often write. */
@Mapper
interface PhraseMapper {

    /** The person's own first, then the department's. */
    @Select("""
            select id, content, shared, case when person_id = #{p.id} then true else false end as mine
            from phrase
            where (not shared and person_id = #{p.id}) or (shared and department_code = #{p.departmentCode})
            order by shared, id
            """)
    List<Phrase> of(@Param("p") Person person);

    @Select("select count(*) from phrase where person_id = #{p.id} and shared = #{shared}")
    int count(@Param("p") Person person, boolean shared);

    @Insert("""
            insert into phrase (person_id, department_code, shared, content)
            values (#{p.id}, #{p.departmentCode}, #{shared}, #{content})
            """)
    void insert(@Param("p") Person person, boolean shared, String content);

    @Delete("delete from phrase where id = #{id} and person_id = #{p.id}")
    int delete(long id, @Param("p") Person person);
}
