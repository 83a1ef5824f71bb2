package cn.gov.shuozhou.data.search;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The table of synonyms, which is short. */
@Mapper
interface SynonymMapper {

    @Select("select id, words, added_by, added_at from synonym order by id")
    List<Synonym> all();

    @Insert("insert into synonym (words, added_by, added_at) values (#{words}, #{by}, #{now})")
    void insert(@Param("words") String words, @Param("by") String by, @Param("now") LocalDateTime now);

    @Delete("delete from synonym where id = #{id}")
    int delete(long id);
}
