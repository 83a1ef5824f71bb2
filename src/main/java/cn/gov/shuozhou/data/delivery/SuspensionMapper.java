package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.organization.Person;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of suspensions; none is ever deleted. Columns stand in the order of the record's parts. */
@Mapper
interface SuspensionMapper {

    String SELECT = """
            select id, grant_number, kind, reason, suspender, by_bureau, suspended_at, lifter, lift_reason, lifted_at
            from grant_suspension
            """;

    @Insert("""
            insert into grant_suspension (grant_number, kind, reason, suspended_by, suspender, by_bureau, suspended_at)
            values (#{number}, #{kind}, #{reason}, #{person.id}, #{suspender}, #{byBureau}, #{now})
            """)
    void add(
            String number,
            SuspensionKind kind,
            String reason,
            Person person,
            String suspender,
            boolean byBureau,
            LocalDateTime now);

    /** All that there were, the latest first. */
    @Select(SELECT + " where grant_number = #{number} order by id desc")
    List<Suspension> of(String number);

    /** The one that stands. */
    @Select(SELECT + " where grant_number = #{number} and lifted_at is null")
    @Nullable
    Suspension open(String number);

    @Update("""
            update grant_suspension set lifter = #{lifter}, lift_reason = #{reason}, lifted_at = #{now}
            where id = #{id} and lifted_at is null
            """)
    int lift(long id, String lifter, String reason, LocalDateTime now);
}
