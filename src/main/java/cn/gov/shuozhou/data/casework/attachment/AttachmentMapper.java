package cn.gov.shuozhou.data.casework.attachment;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Which attachments there are. Columns stand in the order of the record's parts. */
@Mapper
interface AttachmentMapper {

    String COLUMNS =
            "select id, step, reference, name, format, size_bytes, uploaded_by, uploaded_by_name, department_name,"
                    + " uploaded_at, case_number, bound_at from attachment ";

    String OWN_PENDING = " where case_number is null and uploaded_by = #{person}";

    @Insert("""
            insert into attachment (step, reference, name, format, size_bytes, uploaded_by, uploaded_by_name,
              department_name, uploaded_at)
            values (#{one.step}, #{one.reference}, #{one.name}, #{one.format}, #{one.sizeBytes}, #{one.uploadedBy},
              #{one.uploadedByName}, #{one.departmentName}, #{one.uploadedAt})
            """)
    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    void insert(Attachment one, Map<String, Long> key);

    @Select(COLUMNS + "where id = #{id}")
    @Nullable
    Attachment attachment(long id);

    @Select(COLUMNS + "where case_number = #{caseNumber} order by bound_at, id")
    List<Attachment> ofCase(String caseNumber);

    @Select(COLUMNS + OWN_PENDING + " and step = #{step} and reference = #{reference} order by id")
    List<Attachment> pending(String person, AttachmentStep step, String reference);

    @Select("select count(*) from attachment" + OWN_PENDING)
    int countPending(String person);

    /** Changes nothing when it is not the person's, was sent in for something else, or has gone with another act. */
    @Update("update attachment set case_number = #{caseNumber}, bound_at = #{now}" + OWN_PENDING
            + " and id = #{id} and step = #{step} and reference = #{reference}")
    int bind(long id, String person, AttachmentStep step, String reference, String caseNumber, LocalDateTime now);

    @Delete("delete from attachment" + OWN_PENDING + " and id = #{id}")
    int discard(long id, String person);

    @Select(
            "select id from attachment where case_number is null and uploaded_at < #{before} order by id limit #{limit}")
    List<Long> forgotten(LocalDateTime before, int limit);

    @Delete("delete from attachment where id = #{id} and case_number is null")
    int forget(long id);

    @Delete("delete from attachment where id = #{id}")
    int erase(long id);
}
