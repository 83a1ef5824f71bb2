package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.organization.Person;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of tokens; none is ever deleted. Columns stand in the order of the record's parts. */
@Mapper
interface GrantTokenMapper {

    String COLUMNS = """
            select token.id, token.grant_number, token.name, token.last_four, token.addresses, token.expires_on,
              token.created_by_name, token.created_at, token.revoked_at, token.revoked_by_name,
              (select max(started_at) from data_use
               where data_use.grant_number = token.grant_number
                 and data_use.person_id = concat('token:', cast(token.id as varchar(20)))) as last_used_at
            from grant_token token
            """;

    @Insert("""
            insert into grant_token (grant_number, name, token_hash, last_four, addresses, expires_on, created_by,
              created_by_name, created_at)
            values (#{order.grantNumber}, #{order.name}, #{hash}, #{lastFour}, #{order.addresses}, #{order.expiresOn},
              #{person.id}, #{person.name}, #{now})
            """)
    void add(TokenOrder order, String hash, String lastFour, Person person, LocalDateTime now);

    @Select(COLUMNS + "where token.token_hash = #{hash}")
    @Nullable
    GrantToken ofHash(String hash);

    @Select(COLUMNS + "where token.grant_number = #{number} order by token.id desc")
    List<GrantToken> ofGrant(String number);

    @Update("""
            update grant_token set revoked_at = #{now}, revoked_by_name = #{person.name}
            where id = #{id} and grant_number = #{number} and revoked_at is null
            """)
    int revoke(String number, long id, Person person, LocalDateTime now);

    /** What this person has made and is good today. */
    @Select(
            COLUMNS
                    + "where token.created_by = #{personId} and token.revoked_at is null and token.expires_on >= #{today} order by token.id")
    List<GrantToken> validOf(String personId, LocalDate today);

    @Update("""
            update grant_token set revoked_at = #{now}, revoked_by_name = '系统（经办人离岗）'
            where id = #{id} and revoked_at is null
            """)
    int revokeForLeaver(long id, LocalDateTime now);
}
