package cn.gov.shuozhou.data.delivery.quality;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.QualityHistory;
import cn.gov.shuozhou.data.delivery.DataProposal;
import cn.gov.shuozhou.data.delivery.DataProposals;
import cn.gov.shuozhou.data.delivery.DeliveryTest;
import cn.gov.shuozhou.data.delivery.Fixture;
import cn.gov.shuozhou.data.delivery.Uploads;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.workbook.SheetCell;
import cn.gov.shuozhou.data.workbook.WorkbookReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OnPostgres(OnPostgres.Reason.SQL)
@DeliveryTest
@DisplayName("第十七条：数据专员维护质量规则，提供部门和监督部门看质量报告")
class QualityPagesTest {

    private static final String HEADER = "姓名,公民身份号码,登记日期,联系电话,金额\n";
    private static final Person SUPERVISOR =
            new Person("tax-test.bureau", "市局人员", "tax-test", "市局", Set.of(Role.BUREAU));
    private static final Person NEIGHBOUR =
            new Person("tax-test.data-officer", "外人", "tax-test", "外部门", Set.of(Role.DATA_OFFICER));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DataProposals proposals;

    @Autowired
    private QualityHistory history;

    @Autowired
    private Catalog catalog;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private Fixture fixture;
    private long resource;

    @BeforeEach
    void resource() {
        fixture = new Fixture(jdbc, catalog, clock);
        resource = fixture.resource();
    }

    private String address() {
        return "/catalog/" + resource + "/quality";
    }

    private MockHttpServletResponse asked(MockHttpServletRequestBuilder request, Person person) throws Exception {
        return mvc.perform(request.with(as(person)).with(csrf())).andReturn().getResponse();
    }

    private MockHttpServletResponse added(String kind, String item, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address() + "/rules")
                .param("kind", kind)
                .param("item", item.isEmpty() ? "" : String.valueOf(fixture.item(resource, item)))
                .param("severity", "WARN");
        for (int i = 0; i + 1 < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return asked(request, Fixture.OFFICER);
    }

    private long ruleCount() {
        return jdbc.queryForObject("select count(*) from quality_rule where resource_id = ?", Long.class, resource);
    }

    private DataProposal proposed(String rows) {
        return Uploads.proposed(proposals, resource, "名单.csv", Fixture.utf8(HEADER + rows), Fixture.OFFICER);
    }

    @Test
    @DisplayName("增加、列出、删去规则；每一种都有自己的表单；同样的规则不加第二次")
    void keepsRules() throws Exception {
        for (RuleKind kind : RuleKind.values()) {
            assertThat(asked(get(address() + "/rules").param("kind", kind.name()), Fixture.OFFICER)
                            .getContentAsString())
                    .contains(kind.meaning(), "增加规则");
        }
        assertThat(added("RANGE", "金额", "low", "0", "high", "100", "tolerance", "0.5")
                        .getStatus())
                .isEqualTo(302);
        assertThat(added("RANGE", "金额", "low", "0", "high", "100").getStatus()).isEqualTo(409);
        assertThat(asked(get(address() + "/rules"), Fixture.OFFICER).getContentAsString())
                .contains("“金额”在 0 至 100 之间", "0.50%", "0301");
        long rule = jdbc.queryForObject("select max(id) from quality_rule", Long.class);
        assertThat(asked(post(address() + "/rules/" + rule + "/removal"), Fixture.OFFICER)
                        .getStatus())
                .isEqualTo(302);
        assertThat(ruleCount()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "没有种类 | | 姓名 | x | x | 请选择规则的种类",
                "没有信息项 | REQUIRED | | x | x | 请选择信息项",
                "范围写反 | RANGE | 金额 | low=9 | high=1 | 范围写反了：最小 9 大于最大 1，请对调",
                "长度写反 | LENGTH | 姓名 | low=20 | high=2 | 范围写反了",
                "长度不是整数 | LENGTH | 姓名 | low=1.5 | high=2 | 整数",
                "日期写反 | PERIOD | 登记日期 | low=2026-01-01 | high=2020-01-01 | 范围写反了",
                "没有这一天 | PERIOD | 登记日期 | low=2026-02-30 | x | 请填日期",
                "日期用了数值范围 | RANGE | 登记日期 | low=1 | high=2 | 请改用“日期范围”",
                "范围不是数 | RANGE | 金额 | low=多 | x | 请填数字",
                "两头都空 | RANGE | 金额 | x | x | 至少填一个",
                "算不完的正则 | PATTERN | 姓名 | text=(a+)+$ | x | 算不完",
                "写错的正则 | PATTERN | 姓名 | text=[a | x | 写得不对",
                "空代码表 | CODES | 姓名 | x | x | 一行一个",
                "与自己比 | SAME | 姓名 | other=姓名 | x | 不能与自己比较",
                "外部资源不存在 | EXISTS_IN | 姓名 | foreignCode=000/0 | foreignItem=姓名 | 不能取用",
                "百分比过大 | REQUIRED | 姓名 | tolerance=101 | x | 0 至 100",
                "百分比不是数 | REQUIRED | 姓名 | tolerance=很少 | x | 0 至 100",
                "条件没有值 | REQUIRED | 姓名 | whenItem=金额 | x | 请填它的值",
                "没有处理方式 | REQUIRED | 姓名 | severity=NONE | x | 提醒还是不接收",
            })
    @DisplayName("写错的规则：说明哪里不对、怎么改，什么也不保存")
    void saysWhatIsWrong(String what, String kind, String item, String one, String other, String sentence)
            throws Exception {
        MockHttpServletRequestBuilder request = post(address() + "/rules")
                .param("kind", kind == null ? "" : kind)
                .param("item", item == null ? "" : String.valueOf(fixture.item(resource, item)));
        if (!one.startsWith("severity")) {
            request.param("severity", "FAIL");
        }
        for (String field : List.of(one, other)) {
            if (field.contains("=")) {
                String[] parts = field.split("=", 2);
                boolean named = Set.of("other", "whenItem").contains(parts[0]);
                request.param(parts[0], named ? String.valueOf(fixture.item(resource, parts[1])) : parts[1]);
            }
        }
        MockHttpServletResponse answer = asked(request, Fixture.OFFICER);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains(sentence);
        assertThat(ruleCount()).isZero();
    }

    @Test
    @DisplayName("外部资源：本部门的可以引用；其他部门有条件共享的，与不存在的说法一样")
    void looksUpOnlyWhatMayBeRead() throws Exception {
        long own = fixture.resource();
        assertThat(added("EXISTS_IN", "姓名", "foreignCode", catalog.resource(own).code(), "foreignItem", "姓名")
                        .getStatus())
                .isEqualTo(302);
        jdbc.update("update resource set provider_code = 'health-test' where id = ?", own);
        assertThat(added(
                                "EXISTS_IN",
                                "联系电话",
                                "foreignCode",
                                catalog.resource(own).code(),
                                "foreignItem",
                                "姓名")
                        .getContentAsString())
                .contains("找不到这项信息资源的这个信息项，或者本部门不能取用");
        assertThat(proposed("甲,,,1,\n").warningLines())
                .singleElement()
                .asString()
                .contains("不再能取用", "没有质量分");
    }

    @Test
    @DisplayName("要求的分数写反、不是数的，说明并不保存；规则只由提供部门的数据专员维护")
    void termsAndAccess() throws Exception {
        MockHttpServletResponse turned = asked(
                post(address() + "/rules/terms").param("warnBelow", "60").param("refuseBelow", "90"), Fixture.OFFICER);
        assertThat(turned.getStatus()).isEqualTo(400);
        assertThat(turned.getContentAsString()).contains("写反了");
        assertThat(asked(post(address() + "/rules/terms").param("warnBelow", "很好"), Fixture.OFFICER)
                        .getContentAsString())
                .contains("分数请填 0 至 100 的数");
        assertThat(asked(post(address() + "/rules/terms").param("warnBelow", "90"), NEIGHBOUR)
                        .getStatus())
                .isEqualTo(403);
        assertThat(asked(get(address() + "/rules"), NEIGHBOUR).getStatus()).isEqualTo(403);
        assertThat(asked(get(address()), NEIGHBOUR).getStatus()).isEqualTo(403);
        assertThat(jdbc.queryForObject(
                        "select count(*) from quality_terms where resource_id = ?", Long.class, resource))
                .isZero();
    }

    @Test
    @DisplayName("报告列出六个方面、各指标的 A 和 B、历次检查；没有检查过的也打得开")
    void reports() throws Exception {
        assertThat(asked(get(address()), Fixture.OFFICER).getContentAsString()).contains("还没有检查过");
        added("REQUIRED", "金额");
        proposals.confirm(resource, proposed("甲,,,1,5\n乙,,,2,\n").dataSetId(), "", Fixture.OFFICER);
        proposed("甲,,,1,5\n乙,,,2,6\n");
        String page = asked(get(address()), SUPERVISOR).getContentAsString();
        assertThat(page).contains("规范性", "可访问性", "“金额”必填", "历次检查", "待确认", "当前版本", "接收并提醒");
        assertThat(history.scores()).containsKey(resource);
        assertThat(asked(get(address()).param("run", "999999999"), SUPERVISOR).getStatus())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("不符合的行可以下载：提供部门的数据专员看到值，监督部门看到的敏感值已脱敏")
    void rowsWithFaults() throws Exception {
        added("REQUIRED", "金额");
        proposals.confirm(
                resource, proposed("甲,,,13812345678,5\n乙丙丁,,,13912345678,\n").dataSetId(), "", Fixture.OFFICER);
        assertThat(faults(Fixture.OFFICER)).containsExactly(List.of("2", "“金额”必填", "乙丙丁", "13912345678"));
        assertThat(faults(SUPERVISOR))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("2", "“金额”必填").doesNotContain("乙丙丁", "13912345678"));
    }

    private List<List<String>> faults(Person person) throws Exception {
        byte[] file = asked(get(address() + "/rows.xlsx"), person).getContentAsByteArray();
        List<List<String>> rows = new ArrayList<>();
        WorkbookReader.read(
                file,
                "rows.xlsx",
                (sheet, row, cells) ->
                        rows.add(cells.stream().map(SheetCell::text).toList()));
        return rows.subList(1, rows.size());
    }
}
