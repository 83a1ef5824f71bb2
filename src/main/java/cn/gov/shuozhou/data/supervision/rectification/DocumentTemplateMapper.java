package cn.gov.shuozhou.data.supervision.rectification;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Uploaded templates; the last one of a kind is in force, the earlier ones stay. */
@Mapper
interface DocumentTemplateMapper {

    @Insert("""
            insert into document_template (kind, file_name, content, uploaded_by, uploaded_at)
            values (#{kind}, #{fileName}, #{content}, #{person}, #{now})
            """)
    void insert(DocumentKind kind, String fileName, byte[] content, String person, LocalDateTime now);

    @Select("select content from document_template where kind = #{kind} order by id desc limit 1")
    @Nullable
    StoredFile content(DocumentKind kind);

    @Select("""
            select t.kind, t.file_name, p.name as uploaded_by_name, t.uploaded_at
            from document_template t left join person p on p.id = t.uploaded_by
            where t.id in (select max(id) from document_template group by kind)
            """)
    List<DocumentTemplates.Row> inForce();
}
