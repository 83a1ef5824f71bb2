package cn.gov.shuozhou.data.delivery.quality;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What providers ask of their data. Columns stand in the order of the records' parts. */
@Mapper
interface QualityRuleMapper {

    @Select("select warn_below, refuse_below, missing from quality_terms where resource_id = #{resourceId}")
    @Nullable
    QualityTerms terms(long resourceId);

    @Delete("delete from quality_terms where resource_id = #{resourceId}")
    void deleteTerms(long resourceId);

    @Insert("""
            insert into quality_terms (resource_id, warn_below, refuse_below, missing)
            values (#{resourceId}, #{terms.warnBelow}, #{terms.refuseBelow}, #{terms.missing})
            """)
    void insertTerms(long resourceId, QualityTerms terms);

    @Select("""
            select id, resource_id, kind, item_id, severity, tolerance, low, high, text, other_item_id, when_item_id, when_value
            from quality_rule where resource_id = #{resourceId} order by id
            """)
    List<QualityRule> rules(long resourceId);

    @Insert("""
            insert into quality_rule (resource_id, kind, item_id, severity, tolerance, low, high, text, other_item_id,
              when_item_id, when_value)
            values (#{resourceId}, #{kind}, #{itemId}, #{severity}, #{tolerance}, #{low}, #{high}, #{text}, #{otherItemId},
              #{whenItemId}, #{whenValue})
            """)
    void insert(QualityRule rule);

    @Delete("delete from quality_rule where id = #{id} and resource_id = #{resourceId}")
    int delete(long resourceId, long id);

    /** The resource of an item that the catalogue still has. */
    @Select("select resource_id from item where id = #{itemId} and not retired")
    @Nullable
    Long resourceOf(long itemId);
}
