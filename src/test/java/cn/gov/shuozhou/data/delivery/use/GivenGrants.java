package cn.gov.shuozhou.data.delivery.use;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.GrantOrder;
import cn.gov.shuozhou.data.delivery.GrantOrder.OrderedItem;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.masking.MaskingRule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Grants of the first two items of a resource of the civil affairs department, and uses of them. */
public final class GivenGrants {

    public static final String HOLDER = "human-resources";

    private static int sequence;

    private final Grants grants;
    private final Catalog catalog;
    private final JdbcTemplate jdbc;

    public GivenGrants(Grants grants, Catalog catalog, JdbcTemplate jdbc) {
        this.grants = grants;
        this.catalog = catalog;
        this.jdbc = jdbc;
    }

    public Grant to(String department, LocalDate from, LocalDate to) {
        long resource = jdbc.queryForObject(
                "select min(id) from resource where provider_code = 'civil-affairs' and status = 'PUBLISHED'",
                Long.class);
        List<OrderedItem> items = catalog.items(resource).stream()
                .limit(2)
                .map(Item::id)
                .map(id -> new OrderedItem(id, MaskingRule.FULL))
                .toList();
        return grants.grant(new GrantOrder(
                "GX-140600-20261123-U" + ++sequence,
                resource,
                department,
                items,
                "核对参保资格",
                DeliveryMode.FILE,
                from,
                to,
                ""));
    }

    /** Somebody of the holder took so many rows. */
    public void used(Grant grant, LocalDateTime at, long rows, String outcome) {
        jdbc.update(
                "insert into data_use (grant_number, person_id, person_name, department_code, provider_code, purpose, format,"
                        + " remote_address, started_at, row_total, outcome) values (?, 'x', '经手人', ?, ?, ?, 'CSV', '192.0.2.9',"
                        + " ?, ?, ?)",
                grant.number(),
                grant.departmentCode(),
                grant.providerCode(),
                grant.purpose(),
                at,
                rows,
                outcome);
    }
}
