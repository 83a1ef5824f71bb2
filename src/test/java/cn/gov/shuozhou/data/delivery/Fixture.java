package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.DataType;
import cn.gov.shuozhou.data.catalog.FormatClass;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.SharingMethod;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.catalog.Theme;
import cn.gov.shuozhou.data.catalog.UpdateCycle;
import cn.gov.shuozhou.data.delivery.GrantOrder.OrderedItem;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two departments and as many resources of 婚姻登记 as a test wants. */
public final class Fixture {

    public static final Person OFFICER = person("civil-test.data-officer", "孙志远", "civil-test", Role.DATA_OFFICER);
    public static final Person REQUESTER = person("tax-test.requester", "李文静", "tax-test", Role.REQUESTER);
    public static final Person STRANGER = person("health-test.requester", "周建国", "health-test", Role.REQUESTER);

    public static final Person NEIGHBOUR = person("school-test.requester", "吕思源", "school-test", Role.REQUESTER);

    public static final String CSV = """
            姓名,公民身份号码,登记日期,联系电话,金额
            张三,140602199003071231,2020-05-20,13812345678,-12.50
            欧阳小明,14060219851224002X,20211001,13912345678,100
            """;

    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    private final JdbcTemplate jdbc;
    private final Catalog catalog;
    private final Clock clock;

    public Fixture(JdbcTemplate jdbc, Catalog catalog, Clock clock) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.clock = clock;
        department("civil-test", "测试民政局", "11140600TEST00001A");
        department("tax-test", "测试税务局", "11140600TEST00002B");
        department("health-test", "测试卫健委", "11140600TEST00003C");
        department("school-test", "测试教育局", "11140600TEST00004D");
    }

    private static Person person(String id, String name, String department, Role role) {
        return new Person(id, name, department, "部门 " + department, Set.of(role));
    }

    private void department(String code, String name, String creditCode) {
        jdbc.update("""
                insert into department (code, name, credit_code, region_code, level, kind, demo)
                select ?, ?, ?, '140600', 'CITY', 'GOVERNMENT', true
                where not exists (select 1 from department where code = ?)
                """, code, name, creditCode, code);
    }

    /** A resource of the civil affairs department with five items: 姓名, 公民身份号码, 登记日期, 联系电话, 金额. */
    public long resource() {
        int number = SEQUENCE.incrementAndGet();
        jdbc.update(
                """
                insert into resource (code, category, section, heading, name, provider_code, provider_name,
                  provider_credit_code, summary, format_class, format_type, theme, sharing_type, sharing_condition,
                  sharing_method, sharing_method_type, open, update_cycle, published_on, version, status, demo, data_rows,
                  search_text)
                values (?, '部门', '民政', '婚姻', ?, 'civil-test', '测试民政局', '11140600TEST00001A', '测试', ?, 'oracle',
                  ?, 'CONDITIONAL', '凭用途', ?, '文件', false, ?, date '2026-01-01', 1, 'PUBLISHED', true, 0, '')
                """,
                "399999/" + number,
                "婚姻登记信息" + number,
                FormatClass.values()[0].name(),
                Theme.values()[0].name(),
                SharingMethod.values()[0].name(),
                UpdateCycle.values()[0].name());
        long id = jdbc.queryForObject("select max(id) from resource", Long.class);
        item(id, 1, "姓名", DataType.CHARACTER, 20, SharingType.CONDITIONAL);
        item(id, 2, "公民身份号码", DataType.CHARACTER, 18, SharingType.NOT_SHARED);
        item(id, 3, "登记日期", DataType.DATE, null, SharingType.CONDITIONAL);
        item(id, 4, "联系电话", DataType.CHARACTER, 15, SharingType.CONDITIONAL);
        item(id, 5, "金额", DataType.NUMERIC, 10, SharingType.CONDITIONAL);
        return id;
    }

    public void item(
            long resourceId, int position, String name, DataType type, Integer length, SharingType sharingType) {
        jdbc.update("""
                insert into item (resource_id, position, name, type, length, sharing_type, sharing_condition, open,
                  sensitivity, masking)
                values (?, ?, ?, ?, ?, ?, '凭用途', false, 'PERSONAL', 'FULL')
                """, resourceId, position, name, type.name(), length, sharingType.name());
    }

    public long item(long resourceId, String name) {
        return catalog.items(resourceId).stream()
                .filter(item -> item.name().equals(name))
                .mapToLong(Item::id)
                .findFirst()
                .orElseThrow();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String newCase() {
        return "GX-140600-20261122-T" + SEQUENCE.incrementAndGet();
    }

    /** 姓名 and 公民身份号码 masked, 金额 as it is, for the tax department, from today for thirty days. */
    GrantOrder order(long resourceId, DeliveryMode mode) {
        var today = LocalDate.now(clock);
        return order(resourceId, mode, today, today.plusDays(30));
    }

    GrantOrder order(long resourceId, DeliveryMode mode, LocalDate from, LocalDate to) {
        return new GrantOrder(
                newCase(),
                resourceId,
                "tax-test",
                List.of(
                        new OrderedItem(item(resourceId, "姓名"), MaskingRule.NAME),
                        new OrderedItem(item(resourceId, "公民身份号码"), MaskingRule.ID_NUMBER),
                        new OrderedItem(item(resourceId, "金额"), MaskingRule.NONE)),
                "核对个人所得税专项附加扣除",
                mode,
                from,
                to,
                "");
    }
}
