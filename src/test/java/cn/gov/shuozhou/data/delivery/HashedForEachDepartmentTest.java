package cn.gov.shuozhou.data.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.delivery.GrantOrder.OrderedItem;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.Person;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

@DeliveryTest
@DisplayName("第十八条：哈希按使用部门派生密钥，值种类少的不给哈希")
@OnPostgres(Reason.SQL)
class HashedForEachDepartmentTest {

    private static final String HEADING = "姓名,公民身份号码,登记日期,联系电话,金额\n";

    private static final String HASH = "[0-9a-f]{64}";

    @Autowired
    MockMvc mvc;

    @Autowired
    Grants grants;

    @Autowired
    DataSets dataSets;

    @Autowired
    DataProposals proposals;

    @Autowired
    FewValues fewValues;

    @Autowired
    Catalog catalog;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private Fixture fixture;

    @BeforeEach
    void fixture() {
        fixture = new Fixture(jdbc, catalog, clock);
    }

    @Test
    @DisplayName("同一值：两个部门得到的不同，合谋也对不上；同一部门的两项授权相同，可以关联")
    void aHashBelongsToOneDepartment() throws Exception {
        long marriages = loaded(Fixture.CSV);
        long incomes = loaded(Fixture.CSV);

        String taxation = hashed(marriages, Fixture.REQUESTER);
        String education = hashed(marriages, Fixture.NEIGHBOUR);

        assertThat(taxation).matches(HASH).isEqualTo(hashed(incomes, Fixture.REQUESTER));
        assertThat(education).matches(HASH).isNotEqualTo(taxation);
    }

    @Test
    @DisplayName("值反复出现、种类少：已授权“哈希”的也全部遮盖，授权页面如实显示")
    void fewValuesAreMaskedFully() throws Exception {
        long resource = loaded(repeated(2, 3));

        Grant grant = granted(resource, Fixture.REQUESTER);

        assertThat(firstValue(grant, Fixture.REQUESTER)).isEqualTo("****");
        assertThat(page(grant)).contains("全部遮盖").doesNotContain(">哈希<");
    }

    @Test
    @DisplayName("授权以后上传的数据种类变少：从那时起全部遮盖；再上传种类多的，又给哈希")
    void laterDataAreLookedAt() throws Exception {
        long resource = loaded(Fixture.CSV);
        Grant grant = granted(resource, Fixture.REQUESTER);
        assertThat(firstValue(grant, Fixture.REQUESTER)).matches(HASH);

        Uploads.confirmed(proposals, resource, "少.csv", Fixture.utf8(repeated(2, 3)), Fixture.OFFICER);
        assertThat(firstValue(grant, Fixture.REQUESTER)).isEqualTo("****");

        Uploads.confirmed(proposals, resource, "多.csv", Fixture.utf8(repeated(6, 2)), Fixture.OFFICER);
        assertThat(firstValue(grant, Fixture.REQUESTER)).matches(HASH);
    }

    @Test
    @DisplayName("以前版本载入的数据，清点之前全部遮盖，清点之后照常")
    void uncountedDataAreClosed() throws Exception {
        long resource = loaded(Fixture.CSV);
        Grant grant = granted(resource, Fixture.REQUESTER);
        jdbc.update(
                "update data_set_item set few_values = null where data_set_id in (select id from data_set where resource_id = ?)",
                resource);
        assertThat(firstValue(grant, Fixture.REQUESTER)).isEqualTo("****");

        fewValues.countAll();

        assertThat(firstValue(grant, Fixture.REQUESTER)).matches(HASH);
        assertThat(dataSets.fewValued(resource)).isEmpty();
    }

    @Test
    @DisplayName("多少算少：一千种以上不少；平均不到两次的不少；空值不算")
    void howFewIsFew() {
        assertThat(isFew(ValueCount.MANY - 1, 3)).isTrue();
        assertThat(isFew(ValueCount.MANY, 3)).isFalse();
        assertThat(isFew(5, 2)).isFalse();
        ValueCount withGaps = new ValueCount(1);
        withGaps.add(List.of("甲"));
        IntStream.range(0, 10).forEach(row -> withGaps.add(Collections.singletonList(null)));
        assertThat(withGaps.isFew(0)).isFalse();
    }

    private static boolean isFew(int values, int times) {
        ValueCount count = new ValueCount(1);
        for (int row = 0; row < values * times; row++) {
            count.add(List.of("值" + row % values));
        }
        return count.isFew(0);
    }

    private long loaded(String csv) {
        long resource = fixture.resource();
        Uploads.confirmed(proposals, resource, "婚姻.csv", Fixture.utf8(csv), Fixture.OFFICER);
        return resource;
    }

    /** So many numbers, each in so many rows. */
    private static String repeated(int numbers, int times) {
        return HEADING
                + IntStream.range(0, numbers * times)
                        .mapToObj(row -> "张三,证件%d,2020-05-20,13812345678,100\n".formatted(row % numbers))
                        .collect(Collectors.joining());
    }

    private Grant granted(long resource, Person person) {
        LocalDate today = LocalDate.now(clock);
        return grants.grant(new GrantOrder(
                Fixture.newCase(),
                resource,
                person.departmentCode(),
                List.of(new OrderedItem(fixture.item(resource, "公民身份号码"), MaskingRule.HASH)),
                "核对身份",
                DeliveryMode.FILE,
                today,
                today.plusDays(30),
                ""));
    }

    private String hashed(long resource, Person person) throws Exception {
        return firstValue(granted(resource, person), person);
    }

    private String firstValue(Grant grant, Person person) throws Exception {
        return answer(person, "/grants/" + grant.number() + "/data.csv")
                .lines()
                .toList()
                .get(1);
    }

    private String page(Grant grant) throws Exception {
        return answer(Fixture.REQUESTER, "/grants/" + grant.number());
    }

    private String answer(Person person, String path) throws Exception {
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
        return mvc.perform(get(path).with(authentication(signedIn)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
