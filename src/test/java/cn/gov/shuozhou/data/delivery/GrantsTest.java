package cn.gov.shuozhou.data.delivery;

import static cn.gov.shuozhou.data.delivery.DeliveryTest.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.ReaderScope;
import cn.gov.shuozhou.data.delivery.GrantOrder.OrderedItem;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.search.SearchText;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DeliveryTest
@DisplayName("授权：一件一授、到期、收回")
@OnPostgres(Reason.SQL)
class GrantsTest {

    @Autowired
    Grants grants;

    @Autowired
    Catalog catalog;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private static final ReaderScope TAX = new ReaderScope("tax-test", null);

    private Fixture fixture;
    private long resource;

    @BeforeEach
    void resource() {
        fixture = new Fixture(jdbc, catalog, clock);
        resource = fixture.resource();
    }

    @Test
    @DisplayName("授权记下编号、信息项名称和脱敏方式")
    void keepsWhatWasDecided() {
        var order = fixture.order(resource, DeliveryMode.FILE);
        var grant = grants.grant(order);

        assertThat(grant.number()).isEqualTo(order.caseNumber().replaceFirst("GX", "SQ"));
        assertThat(grants.find(grant.number())).contains(grant);
        assertThat(grants.ofCase(order.caseNumber())).containsExactly(grant);
        assertThat(grant.items())
                .containsExactly(
                        new GrantedItem(fixture.item(resource, "姓名"), "姓名", MaskingRule.NAME, null, null),
                        new GrantedItem(fixture.item(resource, "公民身份号码"), "公民身份号码", MaskingRule.ID_NUMBER, null, null),
                        new GrantedItem(fixture.item(resource, "金额"), "金额", MaskingRule.NONE, null, null));
        assertThat(grants.ofDepartment("tax-test")).contains(grant);
        assertThat(grants.ofDepartment("health-test")).isEmpty();
    }

    @Test
    @DisplayName("同一办件再次授权，得到同一授权")
    void oneCaseOneGrant() {
        var order = fixture.order(resource, DeliveryMode.FILE);
        var first = grants.grant(order);
        assertThat(grants.grant(order)).isEqualTo(first);
        assertThat(count(order.caseNumber())).isEqualTo(1);
    }

    @Test
    @DisplayName("同一办件同时授权，只成一份")
    void atTheSameMoment() throws Exception {
        var order = fixture.order(resource, DeliveryMode.FILE);
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Object> attempt = () -> {
                try {
                    return grants.grant(order).caseNumber();
                } catch (RequestRejected conflict) {
                    return conflict.kind();
                }
            };
            var results =
                    pool.invokeAll(IntStream.range(0, 4).mapToObj(i -> attempt).toList());
            for (var result : results) {
                assertThat(result.get()).isIn(order.caseNumber(), RequestRejected.Kind.CONFLICT);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(count(order.caseNumber())).isEqualTo(1);
    }

    private int count(String caseNumber) {
        return jdbc.queryForObject("select count(*) from data_grant where case_number = ?", Integer.class, caseNumber);
    }

    @Test
    @DisplayName("有效期首日和末日都有效")
    void validThroughTheLastDay() {
        var grant = grants.grant(fixture.order(resource, DeliveryMode.FILE, TODAY, TODAY.plusDays(9)));
        assertThat(grant.status(TODAY.minusDays(1))).isEqualTo(Grant.Status.NOT_YET_VALID);
        assertThat(grant.status(TODAY)).isEqualTo(Grant.Status.VALID);
        assertThat(grant.status(TODAY.plusDays(9))).isEqualTo(Grant.Status.VALID);
        assertThat(grant.status(TODAY.plusDays(10))).isEqualTo(Grant.Status.EXPIRED);
    }

    @Test
    @DisplayName("收回须有理由，只能收回一次，收回后不再算作在用")
    void revoke() {
        var grant = grants.grant(fixture.order(resource, DeliveryMode.FILE));
        assertThat(grants.liveOfResource(resource)).containsExactly(grant);
        assertThatThrownBy(() -> grants.revoke(grant.number(), " ")).isInstanceOf(RequestRejected.class);

        var revoked = grants.revoke(grant.number(), "超出用途");
        assertThat(revoked.status(TODAY)).isEqualTo(Grant.Status.REVOKED);
        assertThat(revoked.revokedReason()).isEqualTo("超出用途");
        assertThat(grants.liveOfResource(resource)).isEmpty();
        assertThatThrownBy(() -> grants.revoke(grant.number(), "再次")).hasMessageContaining("此前已经收回");
        assertThatThrownBy(() -> grants.revoke("SQ-0", "理由")).hasMessageContaining("没有编号");
    }

    @Test
    @DisplayName("第十八条：不予共享的信息项不脱敏不授；别的资源的信息项不授；期限已过不授")
    void refusesBadOrders() {
        var other = fixture.resource();
        var bad = new GrantOrder(
                Fixture.newCase(),
                resource,
                "tax-test",
                List.of(
                        new OrderedItem(fixture.item(resource, "公民身份号码"), MaskingRule.NONE),
                        new OrderedItem(fixture.item(other, "姓名"), MaskingRule.NAME)),
                " ",
                DeliveryMode.FILE,
                TODAY.minusDays(9),
                TODAY.minusDays(1),
                "");
        var refusal = catchThrowableOfType(RequestRejected.class, () -> grants.grant(bad));
        assertThat(refusal.problems())
                .extracting(Problem::sentence)
                .containsExactly(
                        "没有写明使用用途，请补充（第十三条）。",
                        "授权截止日期 2026-11-21 已过，请改为今天或以后的日期。",
                        "“公民身份号码”属于不予共享，须经脱敏才能提供（第十八条），请选择脱敏规则。",
                        "所选信息项不属于这项资源，请刷新页面后重新选择。");
        assertThat(grants.ofCase(bad.caseNumber())).isEmpty();
    }

    @Test
    @DisplayName("按状态和文字筛选，分页")
    void search() {
        var soon = grants.grant(fixture.order(resource, DeliveryMode.FILE, TODAY.plusDays(1), TODAY.plusDays(2)));
        var revoked = grants.grant(fixture.order(resource, DeliveryMode.FILE));
        grants.revoke(revoked.number(), "测试");
        assertThat(grants.search(TAX, new GrantFilter(SearchText.of(soon.number()), null, null, null), 1)
                        .rows())
                .containsExactly(soon);
        assertThat(grants.search(TAX, new GrantFilter(null, Grant.Status.NOT_YET_VALID, null, null), 1)
                        .rows())
                .contains(soon);
        assertThat(grants.search(TAX, new GrantFilter(null, Grant.Status.REVOKED, null, null), 1)
                        .rows())
                .extracting(Grant::number)
                .contains(revoked.number())
                .doesNotContain(soon.number());
        assertThat(grants.search(TAX, new GrantFilter(SearchText.of("100%"), null, null, null), 1)
                        .rows())
                .isEmpty();
        assertThat(grants.search(new ReaderScope("health-test", null), new GrantFilter(null, null, null, null), 99)
                        .number())
                .isEqualTo(1);
    }
}
