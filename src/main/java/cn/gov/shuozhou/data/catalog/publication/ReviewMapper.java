package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.casework.DeputySql;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of reviews and of the fields they mark. */
@Mapper
interface ReviewMapper {

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
            insert into catalog_review (case_number, round, kind, task_id, passed, opinion, confirmed, reviewed_by,
                reviewed_at)
            values (#{caseNumber}, #{round}, #{kind}, #{taskId}, #{passed}, #{opinion}, #{confirmed}, #{person}, #{now})
            """)
    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    void insert(
            Key key,
            String caseNumber,
            int round,
            ReviewKind kind,
            @Nullable String taskId,
            boolean passed,
            String opinion,
            String confirmed,
            @Nullable String person,
            LocalDateTime now);

    /** Its round is no round any more: another review takes its place. */
    @Update("update catalog_review set round = -id where id = #{id}")
    void takeBack(@Param("id") long id);

    @Insert("""
            insert into catalog_review_mark (review_id, position, code, place, remark)
            values (#{reviewId}, #{position}, #{m.code}, #{m.place}, #{m.remark})
            """)
    void insertMark(long reviewId, int position, @Param("m") Mark mark);

    @Select("""
            select r.id, r.round, r.kind, r.task_id, case when r.passed then 'PASS' else 'RETURN' end as verdict, r.opinion,
                r.confirmed, r.reviewed_by, p.name""" + DeputySql.OF_TASK + "r.task_id" + DeputySql.END + """
                as reviewed_by_name,
                r.reviewed_at
            from catalog_review r left join person p on p.id = r.reviewed_by
            where r.case_number = #{caseNumber} order by r.id
            """)
    List<Review> reviews(@Param("caseNumber") String caseNumber);

    @Select("""
            select m.review_id, m.code, m.place, m.remark
            from catalog_review_mark m join catalog_review r on r.id = m.review_id
            where r.case_number = #{caseNumber} order by m.review_id, m.position
            """)
    List<PlacedMark> marks(@Param("caseNumber") String caseNumber);
}
