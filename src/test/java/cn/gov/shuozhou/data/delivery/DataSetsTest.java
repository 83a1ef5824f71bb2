package cn.gov.shuozhou.data.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.catalog.Catalog;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@DeliveryTest
@DisplayName("第十七条：数据的载入和读取")
@OnPostgres(Reason.SQL)
class DataSetsTest {

    @Autowired
    DataSets dataSets;

    @Autowired
    DataProposals proposals;

    @Autowired
    DataSetRegister register;

    @Autowired
    Catalog catalog;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private Fixture fixture;
    private long resource;

    @BeforeEach
    void resource() {
        fixture = new Fixture(jdbc, catalog, clock);
        resource = fixture.resource();
    }

    private List<String> names() throws IOException {
        var names = new ArrayList<String>();
        dataSets.streamRows(
                current(), List.of(fixture.item(resource, "姓名")), 0, 100, (row, values) -> names.add(values.get(0)));
        return names;
    }

    private DataSet current() {
        return dataSets.current(resource).orElseThrow();
    }

    private Iterator<List<String>> people(String... names) {
        return Arrays.stream(names).map(name -> List.of(name)).iterator();
    }

    private List<Long> nameItem() {
        return List.of(fixture.item(resource, "姓名"));
    }

    @Test
    @DisplayName("CSV 载入后成为当前版本，目录记下行数")
    void uploadBecomesCurrent() throws IOException {
        assertThat(dataSets.hasData(resource)).isFalse();
        var loaded = Uploads.confirmed(proposals, resource, "婚姻.csv", Fixture.utf8(Fixture.CSV), Fixture.OFFICER);

        assertThat(loaded.version()).isEqualTo(1);
        assertThat(loaded.state()).isEqualTo(DataSet.State.CURRENT);
        assertThat(dataSets.rowCount(resource)).isEqualTo(2);
        assertThat(catalog.resource(resource).dataRows()).isEqualTo(2);
        assertThat(names()).containsExactly("张三", "欧阳小明");
        assertThat(dataSets.history(resource)).singleElement().satisfies(version -> {
            assertThat(version.loadedByName()).isEqualTo("孙志远");
            assertThat(version.sourceFile()).isEqualTo("婚姻.csv");
        });
    }

    @Test
    @DisplayName("带 BOM 的 UTF-8、GB18030、列序任意都能读")
    void readsWhatOfficesProduce() throws IOException {
        var reordered = "金额,联系电话,登记日期,公民身份号码,姓名\r\n1,13812345678,2020-05-20,140602199003071231,𠅤三\r\n";
        Uploads.confirmed(proposals, resource, "a.csv", Fixture.utf8("\ufeff" + reordered), Fixture.OFFICER);
        assertThat(names()).containsExactly("𠅤三");
        Uploads.confirmed(
                proposals, resource, "b.csv", reordered.getBytes(Charset.forName("GB18030")), Fixture.OFFICER);
        assertThat(names()).containsExactly("𠅤三");
        assertThat(dataSets.history(resource))
                .extracting(DataSet::state)
                .containsExactly(DataSet.State.CURRENT, DataSet.State.SUPERSEDED);
    }

    @Test
    @DisplayName("调用方事务回滚，仍用旧版本")
    void rollbackKeepsTheOldVersion() throws IOException {
        dataSets.load(resource, nameItem(), people("旧"));
        DataProposal waiting =
                Uploads.proposed(proposals, resource, "新.csv", Fixture.utf8(Fixture.CSV), Fixture.OFFICER);
        transaction.executeWithoutResult(status -> {
            proposals.confirm(resource, waiting.dataSetId(), "", Fixture.OFFICER);
            assertThat(dataSets.rowCount(resource)).isEqualTo(2);
            status.setRollbackOnly();
        });
        assertThat(dataSets.rowCount(resource)).isEqualTo(1);
        assertThat(names()).containsExactly("旧");
        assertThat(catalog.resource(resource).dataRows()).isEqualTo(1);
    }

    @Test
    @DisplayName("载入中途出错，不留下任何东西")
    void brokenLoadLeavesNothing() {
        var tables = tables();
        var broken = new Iterator<List<String>>() {
            private int left = 1_500;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public List<String> next() {
                if (left-- == 0) {
                    throw new IllegalStateException("源系统断开");
                }
                return List.of("张三");
            }
        };
        assertThatThrownBy(() -> dataSets.load(resource, nameItem(), broken)).hasMessage("源系统断开");
        assertThat(dataSets.hasData(resource)).isFalse();
        assertThat(dataSets.history(resource)).isEmpty();
        assertThat(tables()).isEqualTo(tables);
    }

    @Test
    @DisplayName("遗留的载入和被替换的旧版本在一小时后清除，当前版本保留")
    void leftOversAreCleared() throws IOException {
        dataSets.load(resource, nameItem(), people("旧"));
        dataSets.load(resource, nameItem(), people("新"));
        long orphan =
                register.open(resource, List.of(new StoredItem(fixture.item(resource, "姓名"), true)), LoadSource.SYSTEM);
        register.clear();
        assertThat(dataSets.history(resource))
                .extracting(DataSet::state)
                .containsExactly(DataSet.State.CURRENT, DataSet.State.SUPERSEDED);

        jdbc.update("update data_set set changed_at = timestamp '2000-01-01 00:00:00' where resource_id = ?", resource);
        var before = tables();
        register.clear();
        assertThat(dataSets.history(resource))
                .extracting(DataSet::state)
                .containsExactly(DataSet.State.CURRENT, DataSet.State.REMOVED);
        assertThat(jdbc.queryForObject("select count(*) from data_set where id = ?", Integer.class, orphan))
                .isZero();
        assertThat(tables()).isEqualTo(before - 1);
        assertThat(names()).containsExactly("新");
    }

    private int tables() {
        return jdbc.queryForObject(
                "select count(*) from information_schema.tables where lower(table_name) like 'data_rows_%'",
                Integer.class);
    }

    @Test
    @DisplayName("十万行、十二列载入；二十万行分页读出，内存只有一页")
    void largeDataStayInPages() throws IOException {
        var twelve = LongStream.rangeClosed(1, 7).boxed().toList();
        for (long extra : twelve) {
            jdbc.update("""
                    insert into item (resource_id, position, name, type, sharing_type, sharing_condition, open, sensitivity,
                      masking) values (?, ?, ?, 'MEMO', 'CONDITIONAL', '凭用途', false, 'PUBLIC', 'NONE')
                    """, resource, 5 + extra, "备注" + extra);
        }
        var items = catalog.items(resource).stream().map(item -> item.id()).toList();
        assertThat(items).hasSize(12);
        dataSets.load(resource, items, rows(100_000, 12));
        assertThat(dataSets.rowCount(resource)).isEqualTo(100_000);

        dataSets.load(resource, nameItem(), rows(200_000, 1));
        var sum = new AtomicLong();
        dataSets.streamRows(current(), nameItem(), 0, Long.MAX_VALUE, (row, values) -> sum.addAndGet(row));
        assertThat(sum).hasValue(200_000L * 200_001 / 2);
    }

    private static Iterator<List<String>> rows(int count, int columns) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(row -> LongStream.range(0, columns)
                        .mapToObj(column -> "第" + row + "行第" + column + "列")
                        .toList())
                .iterator();
    }

    @Test
    @DisplayName("从某行之后读指定行数；版本里没有的信息项为空")
    void readsAWindow() throws IOException {
        dataSets.load(resource, nameItem(), people("甲", "乙", "丙", "丁"));
        var rows = new ArrayList<List<String>>();
        var asked = List.of(fixture.item(resource, "金额"), fixture.item(resource, "姓名"));
        dataSets.streamRows(current(), asked, 1, 2, (row, values) -> rows.add(values));
        assertThat(rows).containsExactly(Arrays.asList(null, "乙"), Arrays.asList(null, "丙"));
    }

    @Test
    @DisplayName("读到一半换了版本：读的仍是原来的版本，不混入新的")
    void aReaderStaysInItsVersion() throws IOException {
        var old = dataSets.load(resource, nameItem(), people("甲", "乙", "丙"));
        dataSets.load(resource, nameItem(), people("子", "丑", "寅"));
        var names = new ArrayList<String>();
        dataSets.streamRows(old, nameItem(), 1, 9, (row, values) -> names.add(values.get(0)));
        assertThat(names).containsExactly("乙", "丙");
    }
}
