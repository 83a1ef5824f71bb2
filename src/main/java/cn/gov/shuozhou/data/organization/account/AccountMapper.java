package cn.gov.shuozhou.data.organization.account;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The standing of each person's account; every change that must end the person's other sessions raises the version. */
@Mapper
interface AccountMapper {

    @Select("""
            select version, enabled, must_change_password, password_due, activation_hash is not null as needs_code
            from account where person_id = #{personId}
            """)
    @Nullable
    AccountStanding standing(String personId);

    @Insert("""
            insert into account (person_id, version, enabled, must_change_password, password_due)
            values (#{personId}, 1, true, false, false)
            """)
    void insert(String personId);

    @Update("update account set version = version + 1, enabled = false where person_id = #{personId} and enabled")
    int disable(@Param("personId") String personId);

    @Update("""
            update account set version = version + 1, must_change_password = #{mustChange}, password_due = false,
                activation_hash = null
            where person_id = #{personId}
            """)
    void passwordChanged(@Param("personId") String personId, @Param("mustChange") boolean mustChange);

    @Update("update account set password_due = true where person_id = #{personId}")
    void passwordDue(String personId);

    /** Lets the account be used as a confirmed request has it; sessions of the person end. */
    @Update("""
            update account set version = version + 1, enabled = true, must_change_password = #{mustChange},
                password_due = false, activation_hash = #{activationHash}
            where person_id = #{personId}
            """)
    void open(
            @Param("personId") String personId,
            @Param("mustChange") boolean mustChange,
            @Param("activationHash") @Nullable String activationHash);

    @Select("select activation_hash from account where person_id = #{personId}")
    @Nullable
    String activationHash(String personId);
}
