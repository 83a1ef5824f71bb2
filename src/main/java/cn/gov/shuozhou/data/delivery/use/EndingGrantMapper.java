package cn.gov.shuozhou.data.delivery.use;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Reads which grants end soon, and keeps whose holders have been told. */
@Mapper
interface EndingGrantMapper {

    @Select("""
            select number, case_number, resource_name, department_code, valid_to from data_grant g
            where revoked_at is null and valid_to between #{from} and #{to}
              and not exists (select 1 from grant_reminder r where r.grant_number = g.number)
            order by number
            """)
    List<EndingGrant> notTold(LocalDate from, LocalDate to);

    @Insert("insert into grant_reminder (grant_number, told_at) values (#{number}, #{now})")
    void told(String number, LocalDateTime now);
}
