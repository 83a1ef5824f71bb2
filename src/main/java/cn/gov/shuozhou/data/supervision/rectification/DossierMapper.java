package cn.gov.shuozhou.data.supervision.rectification;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of dossiers and which cases are in them. */
@Mapper
interface DossierMapper {

    String FILTER = """
            <where>
              <if test="f.asked() != null"><bind name="asked" value="f.asked()"/>and x.department_code = #{asked}</if>
              <if test="f.status() != null">
                <bind name="status" value="f.status().name()"/>
                and #{status} = case when x.decided_at is not null then 'DECIDED' when x.reported_at is not null then 'REPORTED'
                  else 'COLLECTING' end
              </if>
            </where>
            """;

    /** The dossier that further cases of the department join, held until the transaction ends. */
    @Select("select id from dossier where collecting_key = #{department} for update")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Nullable
    Long holdCollecting(@Param("department") String department);

    @Insert(
            "insert into dossier (department_code, collecting_key, opened_at) values (#{department}, #{department}, #{now})")
    void insert(String department, LocalDateTime now);

    @Update("update rectification set dossier_id = #{dossier} where case_number = #{caseNumber}")
    void join(String caseNumber, long dossier);

    @Select("select dossier_id from rectification where case_number = #{caseNumber}")
    @Nullable
    Long ofCase(@Param("caseNumber") String caseNumber);

    @Select("select id from dossier where id = #{id} for update")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    @Nullable
    Long hold(@Param("id") long id);

    @Select(
            "select case_number from rectification where dossier_id = #{id} and status = #{status} order by case_number")
    List<String> cases(long id, RectificationState status);

    @Update("""
            update dossier set collecting_key = null, reported_at = #{now}, report_number = #{number} where id = #{id}
            """)
    void report(long id, String number, LocalDateTime now);

    @Update("update dossier set decided_at = #{now} where id = #{id} and decided_at is null")
    void decide(long id, LocalDateTime now);

    @Select("<script>select x.*, d.name as department_name, c.cases, c.first_case from dossier x"
            + " join department d on d.code = x.department_code"
            + " join (select dossier_id, count(*) as cases, min(case_number) as first_case from rectification"
            + " where dossier_id is not null group by dossier_id) c on c.dossier_id = x.id" + FILTER
            + " order by x.opened_at desc, x.id desc limit #{limit} offset #{offset}</script>")
    List<Dossier> list(@Param("f") DossierFilter filter, int limit, int offset);

    @Select("<script>select count(*) from dossier x " + FILTER + "</script>")
    long count(@Param("f") DossierFilter filter);
}
