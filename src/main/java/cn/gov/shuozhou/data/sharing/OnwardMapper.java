package cn.gov.shuozhou.data.sharing;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of requests to pass data on, and the lock on what is asked already. */
@Mapper
interface OnwardMapper {

    @Update("update sharing_application set kind = 'ONWARD' where id = #{id}")
    void mark(@Param("id") long id);

    @Insert("""
            insert into onward_request (application_id, grant_number, target, recipient, manner, safeguards, persons_consent)
            values (#{id}, #{r.grantNumber}, #{r.target}, #{r.recipient}, #{r.manner}, #{r.safeguards},
              #{r.personsConsent,jdbcType=VARCHAR})
            """)
    void insert(@Param("id") long id, @Param("r") OnwardRequest request);

    @Select("""
            select grant_number, target, recipient, manner, safeguards, persons_consent from onward_request
            where application_id = #{id}
            """)
    @Nullable
    OnwardRequest find(@Param("id") long id);

    @Insert("""
            <script>insert into onward_open_item (requester_department, recipient_key, item_id, case_number) values
            <foreach collection="itemIds" item="item" separator=",">(#{department}, #{recipient}, #{item}, #{caseNumber})
            </foreach></script>
            """)
    void hold(String department, String recipient, Collection<Long> itemIds, String caseNumber);

    @Delete("delete from onward_open_item where case_number = #{caseNumber}")
    void release(@Param("caseNumber") String caseNumber);

    @Select("""
            <script>select distinct case_number from onward_open_item
            where requester_department = #{department} and recipient_key = #{recipient} and item_id in
            <foreach collection="itemIds" item="item" open="(" separator="," close=")">#{item}</foreach>
            order by case_number</script>
            """)
    List<String> open(String department, String recipient, Collection<Long> itemIds);

    /** The cases under a grant, the newest first. */
    @Select("""
            select a.case_number from onward_request r join sharing_application a on a.id = r.application_id
            where r.grant_number = #{grantNumber} and a.closed_at is null order by a.id desc
            """)
    List<String> openOfGrant(@Param("grantNumber") String grantNumber);
}
