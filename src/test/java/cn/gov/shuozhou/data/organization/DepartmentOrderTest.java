package cn.gov.shuozhou.data.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@MovableClockTest
@OnPostgres(Reason.SQL)
@DisplayName("部门按名称的拼音排列，各处、各数据库一样")
class DepartmentOrderTest {

    private static final String REGION = "140602";

    @Autowired
    private OrganizationMapper mapper;

    @Autowired
    private DepartmentMapper pages;

    @Autowired
    private DepartmentKeys keys;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void clean() {
        jdbc.update("delete from department where code like 'order-%'");
    }

    @Test
    @DisplayName("安、财、教、民、卫：依拼音，不依笔画或编码")
    void byPinyin() {
        add("order-1", "卫生测试局");
        add("order-2", "安全测试局");
        add("order-3", "民政测试局");
        add("order-4", "财政测试局");
        add("order-5", "教育测试局");

        List<String> expected = List.of("安全测试局", "财政测试局", "教育测试局", "民政测试局", "卫生测试局");
        assertThat(names(mapper.departments())).containsExactlyElementsOf(expected);
        assertThat(names(pages.departments(new DepartmentFilter(SearchText.of("测试局"), null, null), 50, 0)))
                .containsExactlyElementsOf(expected);
    }

    @Test
    @DisplayName("旧版本登记的部门在启动时补上次序；改名的换位")
    void oldRowsGetTheirPlace() {
        add("order-1", "民政测试局");
        add("order-2", "卫生测试局");
        jdbc.update("update department set name_key = '' where code like 'order-%'");

        keys.fill();
        assertThat(names(mapper.departments())).containsExactly("民政测试局", "卫生测试局");

        mapper.updateDepartment(department("order-2", "安全测试局"));
        assertThat(names(mapper.departments())).containsExactly("安全测试局", "民政测试局");
    }

    private void add(String code, String name) {
        mapper.insertDepartment(department(code, name));
    }

    private static Department department(String code, String name) {
        return new Department(
                code, name, "X" + code, REGION, Department.Level.COUNTY, Department.Kind.GOVERNMENT, true);
    }

    private static List<String> names(List<Department> departments) {
        return departments.stream()
                .map(Department::name)
                .filter(name -> name.endsWith("测试局"))
                .toList();
    }
}
