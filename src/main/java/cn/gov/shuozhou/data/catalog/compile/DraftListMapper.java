package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Drafts and forms laid aside as one list. */
@Mapper
interface DraftListMapper {

    /** Without its end, for more conditions. */
    String LISTED_AND = """
            <bind name="sought" value="filter.sought()"/>
            <bind name="kind" value="filter.kind()"/>
            <bind name="place" value="filter.place()"/>
            from (
              select d.id, d.code, d.name, d.name_key, d.resource_id, d.base_version, d.case_number, d.locked, u.id as unfinished,
                coalesce(u.updated_by, d.updated_by) as updated_by, coalesce(u.updated_at, d.updated_at) as updated_at
              from catalog_draft d left join catalog_unfinished u on u.draft_id = d.id
              where d.department_code = #{department}
              union all
              select cast(null as bigint), cast(null as varchar(64)), u.name, '', u.resource_id, cast(null as integer),
                cast(null as varchar(40)), false, u.id, u.updated_by, u.updated_at
              from catalog_unfinished u where u.draft_id is null and u.department_code = #{department}) listed
            <where>
              """ + SearchText.FOUND_IN + "name, name_key, code" + SearchText.END + """
              <if test="kind != null and kind.name() == 'NEW'">and resource_id is null</if>
              <if test="kind != null and kind.name() == 'CHANGE'">and resource_id is not null</if>
              <if test="place != null and place.name() == 'FREE'">and case_number is null and unfinished is null</if>
              <if test="place != null and place.name() == 'UNFINISHED'">and unfinished is not null</if>
              <if test="place != null and place.name() == 'IN_CASE'">and case_number is not null</if>
            """;

    String LISTED = LISTED_AND + "</where> ";

    /** Of what is listed, the drafts that a publication can take up now. */
    String READY = " and id is not null and resource_id is null and case_number is null and unfinished is null ";

    @Select("<script>select code " + LISTED_AND + READY + "</where> order by code limit #{most}</script>")
    List<String> ready(DraftFilter filter, String department, int most);

    @Select("<script>select count(*) " + LISTED_AND + READY + "</where></script>")
    long readyCount(DraftFilter filter, String department);

    @Select("<script>select count(*) " + LISTED + "</script>")
    long count(DraftFilter filter, String department);

    @Select("<script>select * " + LISTED
            + "order by updated_at desc, coalesce(code, '') limit #{limit} offset #{offset}</script>")
    List<DraftRow> page(DraftFilter filter, String department, int limit, long offset);
}
