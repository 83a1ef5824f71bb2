package cn.gov.shuozhou.data.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnPostgres(OnPostgres.Reason.SQL)
@DeliveryTest
@DisplayName("第十七条：上传先核对再替换，上一版可以恢复")
class DataProposalsTest {

    private static final String HEADER = "姓名,公民身份号码,登记日期,联系电话,金额\n";
    private static final Person COLLEAGUE =
            new Person("civil-test.second-officer", "钱慧兰", "civil-test", "部门 civil-test", Set.of(Role.DATA_OFFICER));

    @Autowired
    DataProposals proposals;

    @Autowired
    DataRestoration restoration;

    @Autowired
    DataKeys keys;

    @Autowired
    DataSets dataSets;

    @Autowired
    DataSetRegister register;

    @Autowired
    Catalog catalog;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private Fixture fixture;
    private long resource;

    @BeforeEach
    void resource() {
        fixture = new Fixture(jdbc, catalog, clock);
        resource = fixture.resource();
    }

    /** People by the numbers of their telephones, each with an amount. */
    private static byte[] people(int first, int last, String amount) {
        return Fixture.utf8(HEADER
                + IntStream.rangeClosed(first, last)
                        .mapToObj(number -> "人%d,,2023/1/5,%d,%s".formatted(number, 13_800_000_000L + number, amount))
                        .collect(Collectors.joining("\n")));
    }

    private DataProposal propose(byte[] content) {
        return Uploads.proposed(proposals, resource, "名单.csv", content, Fixture.OFFICER);
    }

    private DataSet confirmed(byte[] content) {
        return proposals.confirm(resource, propose(content).dataSetId(), "", Fixture.OFFICER);
    }

    private RequestRejected refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        RequestRejected refusal = catchThrowableOfType(RequestRejected.class, act);
        assertThat(refusal).isNotNull();
        return refusal;
    }

    @Test
    @DisplayName("检查通过的先放在一边，确认后才成为当前版本")
    void waitsForConfirmation() {
        DataProposal proposal = propose(people(1, 3, "1"));
        assertThat(dataSets.hasData(resource)).isFalse();
        assertThat(dataSets.history(resource)).isEmpty();
        assertThat(proposal.rowsNow()).isEqualTo(3);
        assertThat(proposal.rowsBefore()).isZero();
        assertThat(proposal.needsReason()).isFalse();

        DataSet used = proposals.confirm(resource, proposal.dataSetId(), "", Fixture.OFFICER);
        assertThat(used.id()).isEqualTo(proposal.dataSetId());
        assertThat(dataSets.rowCount(resource)).isEqualTo(3);
        assertThat(catalog.resource(resource).dataRows()).isEqualTo(3);
        assertThat(proposals.of(resource)).isEmpty();
    }

    @Test
    @DisplayName("设了主键的，说明减少、新增、改动各多少；主键空缺、重复的拒绝并指出行")
    void comparesByKey() {
        keys.declare(resource, List.of(fixture.item(resource, "联系电话")));
        confirmed(people(1, 10, "1"));
        DataProposal proposal =
                propose(Fixture.utf8(new String(people(3, 9, "1"), java.nio.charset.StandardCharsets.UTF_8)
                        + "\n人10,,2023-01-05,13800000010,2\n人11,,2023-01-05,13800000011,1\n"));
        assertThat(proposal.rowsBefore()).isEqualTo(10);
        assertThat(proposal.rowsNow()).isEqualTo(9);
        assertThat(proposal.keysGone()).isEqualTo(2);
        assertThat(proposal.keysAdded()).isEqualTo(1);
        assertThat(proposal.keysChanged()).isEqualTo(1);

        assertThat(refused(() -> propose(Fixture.utf8(HEADER + "甲,,,1,\n乙,,,1,\n丙,,,,\n")))
                        .problems())
                .extracting(RequestRejected.Problem::sentence)
                .satisfiesExactly(
                        twice -> assertThat(twice).startsWith("第 3 行“联系电话”与第 2 行相同"),
                        none -> assertThat(none).startsWith("第 4 行“联系电话”是主键，不能空着"));
        assertThat(proposals.of(resource))
                .as("a refused upload leaves what waits")
                .isPresent();
    }

    @Test
    @DisplayName("减少一半以上须写理由，理由留在上传历史里；刚好一半不必")
    void largeDropNeedsAReason() {
        confirmed(people(1, 10, "1"));
        assertThat(propose(people(1, 5, "1")).needsReason()).isFalse();
        DataProposal proposal = propose(people(1, 4, "1"));
        assertThat(proposal.needsReason()).isTrue();
        assertThat(refused(() -> proposals.confirm(resource, proposal.dataSetId(), " ", Fixture.OFFICER))
                        .getMessage())
                .startsWith("请填写理由");
        assertThat(dataSets.rowCount(resource)).isEqualTo(10);

        DataSet used = proposals.confirm(resource, proposal.dataSetId(), "机构撤并", COLLEAGUE);
        assertThat(used.remark()).isEqualTo("钱慧兰确认：机构撤并");
        assertThat(dataSets.rowCount(resource)).isEqualTo(4);
    }

    @Test
    @DisplayName("检查之后当前数据变了、另有新的上传、已放弃的，都不能再确认，数据不变")
    void overtaken() {
        DataProposal first = propose(people(1, 3, "1"));
        dataSets.load(
                resource,
                List.of(fixture.item(resource, "姓名")),
                List.of(List.of("甲")).iterator());
        assertThat(refused(() -> proposals.confirm(resource, first.dataSetId(), "", Fixture.OFFICER))
                        .kind())
                .isEqualTo(RequestRejected.Kind.CONFLICT);

        DataProposal second = propose(people(1, 3, "1"));
        DataProposal third = propose(people(1, 2, "1"));
        assertThatThrownBy(() -> proposals.confirm(resource, second.dataSetId(), "", Fixture.OFFICER))
                .hasMessageContaining("没有重复替换");
        proposals.giveUp(resource, third.dataSetId());
        proposals.giveUp(resource, third.dataSetId());
        assertThatThrownBy(() -> proposals.confirm(resource, third.dataSetId(), "", Fixture.OFFICER))
                .hasMessageContaining("没有重复替换");
        assertThat(dataSets.rowCount(resource)).isEqualTo(1);
        assertThat(sets("LOADING", "PROPOSED")).isZero();
    }

    @Test
    @DisplayName("一天不确认就作废，不留下任何东西")
    void expires() {
        propose(people(1, 3, "1"));
        register.clear();
        assertThat(proposals.of(resource)).isPresent();
        jdbc.update("update data_set set changed_at = timestamp '2000-01-01 00:00:00' where resource_id = ?", resource);
        register.clear();
        assertThat(proposals.of(resource)).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from data_set where resource_id = ?", Integer.class, resource))
                .isZero();
    }

    private int sets(String... states) {
        return jdbc.queryForObject(
                "select count(*) from data_set where resource_id = ? and state in ('%s')"
                        .formatted(String.join("', '", states)),
                Integer.class,
                resource);
    }

    @Test
    @DisplayName("身份证号、信用代码按校验码核对：少一位、末尾成零的拒绝，校验码不对的提示")
    void checksCodes() {
        assertThat(refused(() -> propose(Fixture.utf8(
                                HEADER + "甲,14060219900307123,,,\n乙,140602199003071000,,,\n丙,1.40602E+17,,,\n")))
                        .problems())
                .extracting(RequestRejected.Problem::sentence)
                .satisfiesExactly(
                        shortOne -> assertThat(shortOne).startsWith("第 2 行“公民身份号码”只有 17 位"),
                        zeroed -> assertThat(zeroed).startsWith("第 3 行“公民身份号码”第 15 位以后都是 0"),
                        scientific -> assertThat(scientific).contains("第 4 行“公民身份号码”“1.40602E+17”", "科学计数法"));
        DataProposal proposal = propose(Fixture.utf8(HEADER + "甲,140602199003071232,,,\n乙,140602199003071231,,,\n"));
        assertThat(proposal.warningLines()).containsExactly("第 3 行“公民身份号码”的末位校验码不对，请核对是否有错字。");
        assertThat(proposal.warnings()).as("no value is stored in clear").doesNotContain("140602");
    }

    @Test
    @DisplayName("恢复上一版：须有理由，留在历史里，还能再恢复回来；九十天内保留")
    void restores() {
        DataSet first = confirmed(people(1, 3, "1"));
        DataSet second = confirmed(people(1, 4, "1"));
        assertThat(restoration.restorable(resource)).map(DataSet::id).contains(first.id());
        assertThat(restoration.lastDay(first)).isEqualTo(DeliveryTest.TODAY.plusDays(89));
        assertThat(refused(() -> restoration.restore(resource, first.id(), "", Fixture.OFFICER))
                        .getMessage())
                .startsWith("请填写理由");

        DataSet restored = restoration.restore(resource, first.id(), "新版缺字段", Fixture.OFFICER);
        assertThat(restored.id()).isEqualTo(first.id());
        assertThat(restored.remark()).isEqualTo("2026-11-22 孙志远恢复：新版缺字段");
        assertThat(dataSets.rowCount(resource)).isEqualTo(3);
        assertThat(catalog.resource(resource).dataRows()).isEqualTo(3);
        assertThat(refused(() -> restoration.restore(resource, first.id(), "再点一次", Fixture.OFFICER))
                        .kind())
                .isEqualTo(RequestRejected.Kind.CONFLICT);

        restoration.restore(resource, second.id(), "还是新版对", Fixture.OFFICER);
        assertThat(dataSets.rowCount(resource)).isEqualTo(4);
    }

    @Test
    @DisplayName("上一版留到第九十天，更早的版本一小时后清除")
    void keepsTheVersionBefore() {
        confirmed(people(1, 3, "1"));
        DataSet before = confirmed(people(1, 4, "1"));
        confirmed(people(1, 5, "1"));
        replacedOn(DeliveryTest.TODAY.minusDays(89));
        register.clear();
        assertThat(dataSets.history(resource))
                .extracting(DataSet::state)
                .containsExactly(DataSet.State.CURRENT, DataSet.State.SUPERSEDED, DataSet.State.REMOVED);
        assertThat(restoration.restorable(resource)).map(DataSet::id).contains(before.id());

        replacedOn(DeliveryTest.TODAY.minusDays(90));
        assertThat(restoration.restorable(resource)).isEmpty();
        register.clear();
        assertThat(sets("REMOVED")).isEqualTo(2);
    }

    private void replacedOn(LocalDate day) {
        jdbc.update(
                "update data_set set changed_at = ? where resource_id = ? and state = 'SUPERSEDED'",
                day.atTime(0, 1),
                resource);
    }

    @Test
    @DisplayName("保存之后改定为敏感的，没有加密的旧版不能恢复（第二十八条）")
    void readableVersionsStayAway() {
        jdbc.update("update item set sensitivity = 'PUBLIC' where resource_id = ?", resource);
        DataSet first = confirmed(people(1, 3, "1"));
        confirmed(people(1, 4, "1"));
        jdbc.update("update item set sensitivity = 'PERSONAL' where resource_id = ?", resource);
        assertThatThrownBy(() -> restoration.restore(resource, first.id(), "恢复", Fixture.OFFICER))
                .hasMessageContaining("不能恢复（第二十八条）");
    }
}
