package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.DeputySql;
import cn.gov.shuozhou.data.masking.MaskingRule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of what happens on a submitted case: answers, supplements, mediation. */
@Mapper
interface ApplicationRecordMapper {

    /** The generated key of an inserted row. */
    final class Key {
        private long id;

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }
    }

    @Insert("""
            insert into sharing_answer (case_number, task_id, decision, answered_by, answered_at, reason, basis_kind,
                basis_label, basis_title, basis_number, basis_clause, registered_basis, conditions, expires_on, missing)
            values (#{caseNumber}, #{taskId,jdbcType=VARCHAR}, #{f.decision}, #{person}, #{now}, #{f.reason}, #{f.basisKind},
                #{basisLabel}, #{f.basisTitle}, #{f.basisNumber}, #{f.basisClause}, #{registeredBasis}, #{f.conditions},
                #{f.expiresOn}, #{f.missing})
            """)
    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    void insertAnswer(
            Key key,
            String caseNumber,
            @Nullable String taskId,
            @Param("f") AnswerForm form,
            @Nullable String basisLabel,
            @Nullable String registeredBasis,
            String person,
            LocalDateTime now);

    @Insert("""
            <script>insert into sharing_answer_item (answer_id, item_id, granted, masking, unmasked_reason) values
            <foreach collection="items" item="i" separator=",">
              (#{answerId}, #{i.itemId}, #{i.granted}, #{i.masking}, #{i.reason,jdbcType=VARCHAR})
            </foreach></script>
            """)
    void insertAnswerItems(long answerId, List<AnsweredItem> items);

    @Select("select a.*, p.name" + DeputySql.OF_TASK + "a.task_id" + DeputySql.END + """
            as answered_by_name from sharing_answer a join person p on p.id = a.answered_by
            where a.case_number = #{caseNumber} order by a.id
            """)
    List<Answer> answers(String caseNumber);

    @Select("""
            select item_id, granted, masking, unmasked_reason as reason, ended_by from sharing_answer_item
            where answer_id = #{answerId} order by item_id
            """)
    List<AnsweredItem> answeredItems(long answerId);

    /** An agreed item is not given after all; that it was agreed to stays on record. */
    @Update("""
            update sharing_answer_item set ended_by = #{change}
            where answer_id in (select id from sharing_answer where case_number = #{caseNumber})
              and item_id = #{itemId} and ended_by is null
            """)
    void endAnsweredItem(String caseNumber, long itemId, String change);

    /** A stricter rule takes the place of the agreed one, which stays on record. */
    @Update("""
            update sharing_answer_item set agreed_masking = coalesce(agreed_masking, masking), masking = #{masking}
            where answer_id in (select id from sharing_answer where case_number = #{caseNumber})
              and item_id = #{itemId} and granted
            """)
    void maskAnsweredItem(String caseNumber, long itemId, MaskingRule masking);

    @Insert("""
            insert into sharing_supplement (case_number, missing, requested_on) values (#{caseNumber}, #{missing}, #{day})
            """)
    void insertSupplement(String caseNumber, String missing, LocalDate day);

    @Update("""
            update sharing_supplement set note = #{note}, received_on = #{day}
            where case_number = #{caseNumber} and received_on is null
            """)
    int receiveSupplement(String caseNumber, String note, LocalDate day);

    @Select("select * from sharing_supplement where case_number = #{caseNumber}")
    @Nullable
    Supplement supplement(String caseNumber);

    @Insert(
            "insert into sharing_acknowledgement (case_number, change_case, words) values (#{caseNumber}, #{changeCase}, #{words})")
    void insertAcknowledgement(Acknowledgement acknowledgement);

    @Select("select * from sharing_acknowledgement where case_number = #{caseNumber}")
    @Nullable
    Acknowledgement acknowledgement(String caseNumber);

    @Insert("""
            insert into sharing_mediation (case_number, reason, requested_on) values (#{caseNumber}, #{reason}, #{day})
            """)
    void insertMediation(String caseNumber, String reason, LocalDate day);

    @Update("""
            update sharing_mediation set result = #{result}, opinion = #{opinion}, decided_by = #{person}, decided_on = #{day}
            where case_number = #{caseNumber} and result is null
            """)
    int decideMediation(String caseNumber, MediationResult result, String opinion, String person, LocalDate day);

    @Select("select * from sharing_mediation where case_number = #{caseNumber}")
    @Nullable
    Mediation mediation(String caseNumber);
}
