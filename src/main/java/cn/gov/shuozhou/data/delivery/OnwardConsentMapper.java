package cn.gov.shuozhou.data.delivery;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Rows of consents to pass data on. Columns are named as the records' parts. */
@Mapper
interface OnwardConsentMapper {

    String SELECT = """
            select number, case_number, grant_number, target, recipient, valid_to, conditions, given_at from onward_consent
            """;

    /** A consent without its items. */
    record ConsentRow(
            String number,
            String caseNumber,
            String grantNumber,
            OnwardTarget target,
            String recipient,
            LocalDate validTo,
            String conditions,
            LocalDateTime givenAt) {

        OnwardConsent with(List<Long> items) {
            return new OnwardConsent(
                    number, caseNumber, grantNumber, target, recipient, validTo, conditions, givenAt, items);
        }
    }

    @Insert("""
            insert into onward_consent (number, case_number, grant_number, target, recipient, valid_to, conditions, given_at)
            values (#{number}, #{caseNumber}, #{grantNumber}, #{target}, #{recipient}, #{validTo}, #{conditions}, #{givenAt})
            """)
    void add(OnwardConsent consent);

    @Insert("""
            <script>insert into onward_consent_item (consent_number, item_id) values
            <foreach collection="items" item="item" separator=",">(#{number}, #{item})</foreach></script>
            """)
    void addItems(@Param("number") String number, @Param("items") List<Long> items);

    @Select(SELECT + "where grant_number = #{grantNumber} order by given_at desc, number desc")
    List<ConsentRow> ofGrant(String grantNumber);

    @Select(SELECT + "where case_number = #{caseNumber} order by number")
    List<ConsentRow> ofCase(String caseNumber);

    @Select("select item_id from onward_consent_item where consent_number = #{number} order by item_id")
    List<Long> items(@Param("number") String number);

    @Select("""
            select i.item_id from onward_consent_item i join onward_consent c on c.number = i.consent_number
            where c.case_number = #{caseNumber}
            """)
    List<Long> itemsOfCase(@Param("caseNumber") String caseNumber);
}
