package cn.gov.shuozhou.data.report.digest;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What people have said they want, or do not. */
@Mapper
interface SubscriptionMapper {

    /** Somebody's word. */
    record Word(String personId, boolean wanted) {}

    @Select("select person_id, wanted from subscription where kind = #{kind} order by person_id")
    List<Word> words(Subscription kind);

    @Select("select wanted from subscription where person_id = #{personId} and kind = #{kind}")
    @Nullable
    Boolean wanted(String personId, Subscription kind);

    @Update("""
            update subscription set wanted = #{wanted}, changed_by = #{by}, changed_at = #{now}
            where person_id = #{personId} and kind = #{kind}
            """)
    int change(String personId, Subscription kind, boolean wanted, String by, LocalDateTime now);

    @Insert("""
            insert into subscription (person_id, kind, wanted, changed_by, changed_at)
            values (#{personId}, #{kind}, #{wanted}, #{by}, #{now})
            """)
    void insert(String personId, Subscription kind, boolean wanted, String by, LocalDateTime now);
}
