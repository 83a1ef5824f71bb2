package cn.gov.shuozhou.data.delivery.materials;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.search.SearchText;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of services and their materials. Columns are named as the records' parts. */
@Mapper
interface ServiceMapper {

    String COLUMNS = """
            select s.id, s.code, s.name, s.basis, s.department_code, d.name as department_name,
              (select count(*) from service_material m where m.service_id = s.id) as materials
            """;

    String FROM = "from service_item s join department d on d.code = s.department_code ";

    String CONDITIONS = """
            <bind name="sought" value="f.sought()"/>
            <where>
            s.retired_at is null
            <if test="f.ownOnly()">and s.department_code = #{department}</if>
            """ + SearchText.FOUND_IN
            + "s.name, s.code, d.name, (select string_agg(m.name, ' ') from service_material m where m.service_id = s.id)"
            + SearchText.END + "</where>";

    @Select("<script>" + COLUMNS + FROM + CONDITIONS
            + "order by s.department_code, s.code limit #{limit} offset #{offset}</script>")
    List<ServiceItem> list(@Param("f") ServiceFilter filter, String department, int limit, int offset);

    @Select(COLUMNS + FROM + "where s.retired_at is null order by s.name, s.id")
    List<ServiceItem> all();

    @Select("<script>select count(*) " + FROM + CONDITIONS + "</script>")
    long count(@Param("f") ServiceFilter filter, String department);

    @Select(COLUMNS + FROM + "where s.id = #{id} and s.retired_at is null")
    @Nullable
    ServiceItem find(@Param("id") long id);

    @Select("select id from service_item where code = #{code}")
    @Nullable
    Long idOf(@Param("code") String code);

    @Insert("""
            insert into service_item (code, name, basis, department_code, kept_by, kept_by_name, kept_at)
            values (#{f.codeText}, #{f.nameText}, #{f.basisText}, #{p.departmentCode}, #{p.id}, #{p.name}, #{now})
            """)
    void add(@Param("f") Written service, @Param("p") Person by, LocalDateTime now);

    /** What was typed, without the blanks around it. */
    record Written(String codeText, String nameText, String basisText) {}

    @Update("update service_item set retired_at = #{now} where id = #{id} and retired_at is null")
    int retire(long id, LocalDateTime now);

    @Select("""
            select id, name, resource_code, item_names, paper_basis from service_material
            where service_id = #{id} order by id
            """)
    List<Material> materials(@Param("id") long id);

    @Insert("""
            insert into service_material (service_id, name, resource_code, item_names, paper_basis)
            values (#{service}, #{m.name}, #{m.resourceCode}, #{m.itemNames}, #{m.paperBasis})
            """)
    void addMaterial(long service, @Param("m") Material material);

    @Delete("delete from service_material where service_id = #{service} and id = #{id}")
    int removeMaterial(long service, long id);
}
