package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.SealedTable;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The sealed rows of those who have applied. */
@Mapper
interface ApplicantMapper extends SealedTable<SealedApplicant> {

    @Override
    default String what() {
        return "开放申请人";
    }

    @Insert("""
            insert into open_applicant (case_number, key_id, content) values (#{caseNumber}, #{s.keyId}, #{s.bytes})
            """)
    void insert(String caseNumber, @Param("s") Sealed sealed);

    @Nullable
    @Select("select key_id, content as bytes from open_applicant where case_number = #{caseNumber}")
    Sealed find(@Param("caseNumber") String caseNumber);

    @Override
    @Select("""
            <script>
            select case_number, key_id, content from open_applicant where key_id != #{keyId}
            <if test="last != null">and case_number > #{last.caseNumber}</if>
            order by case_number limit #{limit}
            </script>
            """)
    List<SealedApplicant> underOtherKey(
            @Param("keyId") String keyId, @Param("last") @Nullable SealedApplicant last, @Param("limit") int limit);

    @Override
    @Update("""
            update open_applicant set key_id = #{s.keyId}, content = #{s.bytes}
            where case_number = #{old.caseNumber} and key_id = #{old.keyId}
            """)
    int renew(@Param("old") SealedApplicant stored, @Param("s") Sealed sealed);

    /** The cases whose applicants are to be forgotten. */
    @Select("""
            select x.case_number from open_applicant x join open_application a on a.case_number = x.case_number
            where a.closed_at < #{before} order by x.case_number limit #{most}
            """)
    List<String> closedBefore(LocalDateTime before, int most);

    @Delete("delete from open_applicant where case_number = #{caseNumber}")
    int delete(String caseNumber);
}
