package cn.gov.shuozhou.data.opening.consent;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Rows of consents. Columns stand in the order of the record's parts. */
@Mapper
interface ConsentMapper {

    String SELECT = "select people, scope, manner, obtained_on, document from open_consent ";

    @Insert("""
            insert into open_consent (scan_id, answer_id, people, scope, manner, obtained_on, document)
            values (#{scanId}, #{answerId}, #{c.people}, #{c.scope}, #{c.manner}, #{c.obtainedOn}, #{c.document})
            """)
    void insert(
            @Param("scanId") @Nullable Long scanId,
            @Param("answerId") @Nullable Long answerId,
            @Param("c") RecordedConsent consent);

    @Nullable
    @Select(SELECT + "where scan_id = #{scanId}")
    RecordedConsent ofScan(@Param("scanId") long scanId);

    @Nullable
    @Select(SELECT + "where answer_id = #{answerId}")
    RecordedConsent ofAnswer(@Param("answerId") long answerId);
}
