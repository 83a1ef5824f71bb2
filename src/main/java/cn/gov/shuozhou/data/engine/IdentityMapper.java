package cn.gov.shuozhou.data.engine;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Asks the engine's register in one statement what its services answer in two: it is asked at every request. */
@Mapper
interface IdentityMapper {

    /** A group or tenant that somebody belongs to. */
    record Membership(String kind, String id) {

        static final String GROUP = "group";
        static final String TENANT = "tenant";
    }

    /** The user's groups, and the tenants that the user belongs to directly or through one of them, each in order. */
    @Select("""
            select 'group' as kind, group_id_ as id from act_id_membership where user_id_ = #{userId}
            union
            select 'tenant' as kind, tenant_id_ as id from act_id_tenant_member
            where user_id_ = #{userId}
               or group_id_ in (select group_id_ from act_id_membership where user_id_ = #{userId})
            order by kind, id
            """)
    List<Membership> memberships(String userId);

    /** The people of a department who are in the group, in order; both registers asked at once. */
    @Select("""
            select p.id from person p join act_id_membership m on m.user_id_ = p.id
            where p.department_code = #{department} and m.group_id_ = #{group} order by p.id
            """)
    List<String> members(String group, String department);

    @Nullable
    @Select("select pwd_ from act_id_user where id_ = #{userId}")
    String passwordHash(String userId);

    /** What the engine appends to the password before it is hashed. */
    @Select("select coalesce(salt_, '') from act_id_user where id_ = #{userId}")
    String salt(String userId);
}
