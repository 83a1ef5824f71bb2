package cn.gov.shuozhou.data.catalog;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Rows of catalog_draft_compiler. */
@Mapper
interface DraftCompilerMapper {

    /** Once a person; two who edit the same draft wait for each other on its row. */
    @Insert("""
            insert into catalog_draft_compiler (draft_id, person_id)
            select d.id, #{personId} from catalog_draft d
            where d.id = #{draftId} and not exists (
              select 1 from catalog_draft_compiler c where c.draft_id = d.id and c.person_id = #{personId})
            """)
    void note(long draftId, String personId);

    /** @param draftIds at least one */
    @Select("""
            <script>select distinct person_id from catalog_draft_compiler where draft_id in
            <foreach collection="draftIds" item="id" open="(" separator="," close=")">#{id}</foreach></script>
            """)
    List<String> of(@Param("draftIds") Collection<Long> draftIds);
}
