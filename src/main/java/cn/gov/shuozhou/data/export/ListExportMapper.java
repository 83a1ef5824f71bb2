package cn.gov.shuozhou.data.export;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of exports. Columns stand in the order of the record's parts. */
@Mapper
interface ListExportMapper {

    String COLUMNS = """
            select id, person_id, kind, title, input, reach, asked_at, state, done, total, problem, file_bytes, finished_at
            from list_export
            """;

    /** Keeps the person's orders apart: whoever comes at the same moment waits, and then sees what the other has ordered. */
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Select("select id from person where id = #{personId} for update")
    String hold(@Param("personId") String personId);

    @Insert("""
            insert into list_export (person_id, kind, title, input, reach, asked_at, state, done, total, touched_at, attempts)
            values (#{personId}, #{kind}, #{title}, #{input}, #{reach}, #{now}, 'WAITING', 0, 0, #{now}, 0)
            """)
    void insert(String personId, String kind, String title, String input, String reach, LocalDateTime now);

    @Select(COLUMNS + "where person_id = #{personId} and state in ('WAITING', 'RUNNING') order by id limit 1")
    @Nullable
    ListExport underWay(@Param("personId") String personId);

    @Select("select count(*) from list_export where state in ('WAITING', 'RUNNING')")
    int countUnderWay();

    /** How many are made before this one. */
    @Select("select count(*) from list_export where state in ('WAITING', 'RUNNING') and id < #{id}")
    int before(@Param("id") long id);

    @Select(COLUMNS + "where person_id = #{personId} order by id desc limit #{limit}")
    List<ListExport> latest(String personId, int limit);

    @Select(COLUMNS + "where id = #{id}")
    @Nullable
    ListExport find(@Param("id") long id);

    /** Exports that nobody makes, or whose maker has not been heard of. */
    @Select("""
            select id from list_export
            where state = 'WAITING' or (state = 'RUNNING' and touched_at < #{lost})
            order by id
            """)
    List<Long> waiting(@Param("lost") LocalDateTime lost);

    /** Takes the export; 0 when another was faster. */
    @Update("""
            update list_export set state = 'RUNNING', worker = #{worker}, done = 0, touched_at = #{now},
                attempts = attempts + 1
            where id = #{id} and (state = 'WAITING' or (state = 'RUNNING' and touched_at < #{lost}))
            """)
    int claim(long id, String worker, LocalDateTime now, LocalDateTime lost);

    @Update("update list_export set total = #{total} where id = #{id} and state = 'RUNNING' and worker = #{worker}")
    void expect(long id, String worker, long total);

    /** 0 when the worker has lost it: it was cancelled, or another has taken it over. */
    @Update("""
            update list_export set done = #{done}, touched_at = #{now}
            where id = #{id} and state = 'RUNNING' and worker = #{worker}
            """)
    int touch(long id, String worker, long done, LocalDateTime now);

    @Update("""
            update list_export set state = 'DONE', done = #{rows}, total = #{rows}, file_bytes = #{bytes},
                finished_at = #{now}, touched_at = #{now}
            where id = #{id} and state = 'RUNNING' and worker = #{worker}
            """)
    int finish(long id, String worker, long rows, long bytes, LocalDateTime now);

    @Update("""
            update list_export set state = 'FAILED', problem = #{problem}, finished_at = #{now}, touched_at = #{now}
            where id = #{id} and state = 'RUNNING' and worker = #{worker}
            """)
    int fail(long id, String worker, String problem, LocalDateTime now);

    @Select(COLUMNS + "where state = 'RUNNING' and attempts >= #{most} and touched_at < #{lost}")
    List<ListExport> hopeless(int most, LocalDateTime lost);

    /** What was begun so often and never came to an end takes whoever makes it down with it. */
    @Update("""
            update list_export set state = 'FAILED', problem = #{problem}, finished_at = #{now}, touched_at = #{now}
            where id = #{id} and state = 'RUNNING' and attempts >= #{most} and touched_at < #{lost}
            """)
    int giveUp(long id, String problem, int most, LocalDateTime now, LocalDateTime lost);

    @Update("""
            update list_export set state = 'WAITING', worker = null, touched_at = #{now}, attempts = attempts - 1
            where id = #{id} and state = 'RUNNING' and worker = #{worker}
            """)
    int giveBack(long id, String worker, LocalDateTime now);

    @Update("""
            update list_export set state = 'CANCELLED', finished_at = #{now}, touched_at = #{now}
            where id = #{id} and state in ('WAITING', 'RUNNING')
            """)
    int cancel(long id, LocalDateTime now);

    /** Ended before that moment, or followed by so many later ones of the same person. */
    @Select("""
            select e.id from list_export e
            where e.state not in ('WAITING', 'RUNNING') and (e.finished_at < #{before} or #{most} <= (
              select count(*) from list_export n where n.person_id = e.person_id and n.id > e.id))
            """)
    List<Long> over(LocalDateTime before, int most);

    @Delete("delete from list_export where id = #{id}")
    void delete(@Param("id") long id);
}
