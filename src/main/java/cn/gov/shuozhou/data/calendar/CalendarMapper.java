package cn.gov.shuozhou.data.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The notices the bureau has adopted. Rows are only ever added: the newest loading of a year counts. */
@Mapper
interface CalendarMapper {

    /** Receives the number the database gives a new row. */
    final class NewKey {

        long id;
    }

    record AdoptedDay(int noticeYear, LocalDate calendarDate, DayKind kind, String festival, String noticeUrl) {}

    /** One loading of a notice; {@code inForce} is false once the same year was loaded again. */
    record Loading(
            int noticeYear,
            LocalDateTime adoptedAt,
            String adoptedBy,
            @Nullable String preparedBy,
            @Nullable String sourceException,
            int days,
            boolean inForce) {

        /** Null for what one person loaded alone before two were needed. */
        public String preparer() {
            return Objects.requireNonNullElse(preparedBy, "");
        }
    }

    @Select("""
            select n.notice_year, n.adopted_at, n.adopted_by, n.prepared_by, n.source_exception,
                   (select count(*) from calendar_day d where d.notice_id = n.id) as days,
                   n.id in (select max(id) from calendar_notice group by notice_year) as in_force
            from calendar_notice n
            order by n.id desc
            """)
    List<Loading> loadings();

    /** Grows with each adoption, whoever made it. */
    @Select("select coalesce(max(id), 0) from calendar_notice")
    long version();

    @Select("""
            select n.notice_year, d.calendar_date, d.kind, d.festival, d.notice_url
            from calendar_notice n
            join calendar_day d on d.notice_id = n.id
            where n.id in (select max(id) from calendar_notice group by notice_year)
            order by n.notice_year, d.calendar_date
            """)
    List<AdoptedDay> adoptedDays();

    @Select("""
            select n.notice_year, d.calendar_date, d.kind, d.festival, d.notice_url
            from calendar_notice n
            join calendar_day d on d.notice_id = n.id
            where n.id in (select max(id) from calendar_notice where adopted_at <= #{at} group by notice_year)
            order by n.notice_year, d.calendar_date
            """)
    List<AdoptedDay> adoptedDaysAt(LocalDateTime at);

    @Insert("""
            insert into calendar_notice (notice_year, adopted_at, adopted_by, prepared_by, source_exception)
            values (#{year}, #{at}, #{by}, #{preparedBy}, #{sourceException})
            """)
    @Options(useGeneratedKeys = true, keyProperty = "key.id", keyColumn = "id")
    void insertNotice(
            @Param("key") NewKey key,
            @Param("year") int year,
            @Param("at") LocalDateTime at,
            @Param("by") String by,
            @Param("preparedBy") String preparedBy,
            @Param("sourceException") @Nullable String sourceException);

    @Insert("""
            insert into calendar_day (notice_id, calendar_date, kind, festival, notice_url)
            values (#{noticeId}, #{day.date}, #{day.kind}, #{day.festival}, #{day.noticeUrl})
            """)
    void insertDay(@Param("noticeId") long noticeId, @Param("day") CalendarDay day);
}
