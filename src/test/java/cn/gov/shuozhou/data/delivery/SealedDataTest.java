package cn.gov.shuozhou.data.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.sealing.Resealing;
import cn.gov.shuozhou.data.sealing.SealBroken;
import cn.gov.shuozhou.data.sealing.Seals;
import cn.gov.shuozhou.data.sealing.TestSeals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@DeliveryTest
@DisplayName("第二十八条：个人信息加密存放")
@OnPostgres(Reason.SQL)
class SealedDataTest {

    private static final String BOTH = TestSeals.NEWER + "," + TestSeals.TESTS;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    StoredDifferences differences;

    @Autowired
    FewValues fewValues;

    @Autowired
    DataSets dataSets;

    @Autowired
    DataSetMapper dataSetMapper;

    @Autowired
    DataSetRegister register;

    @Autowired
    BlockMapper blocks;

    @Autowired
    ReadableDataSealing renewal;

    @Autowired
    Catalog catalog;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private long resource;
    private List<Long> items;

    /** 姓名 is personal, 金额 is not. */
    @BeforeEach
    void twoItems() {
        var fixture = new Fixture(jdbc, catalog, clock);
        resource = fixture.resource();
        items = List.of(fixture.item(resource, "金额"), fixture.item(resource, "姓名"));
        sensitivity("金额", "PUBLIC");
    }

    private void sensitivity(String item, String sensitivity) {
        jdbc.update("update item set sensitivity = ? where resource_id = ? and name = ?", sensitivity, resource, item);
    }

    private DataSet load(int rows) {
        return dataSets.load(
                resource,
                items,
                IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> List.of(String.valueOf(row), "张三" + row))
                        .iterator());
    }

    private List<String> read(DataSets from, long after, long limit) throws IOException {
        var read = new ArrayList<String>();
        from.streamRows(
                from.current(resource).orElseThrow(),
                items,
                after,
                limit,
                (row, values) -> read.add(row + values.get(0) + values.get(1)));
        return read;
    }

    private DataSets readingWith(Seals seals) {
        var tables = new DataTables(jdbc, new SealedTables(jdbc, seals), differences, transactions);
        var loading = new DataLoading(register, dataSetMapper, tables, fewValues, catalog);
        return new DataSets(
                loading, register, dataSetMapper, tables, fewValues, catalog, event -> {}, transactions, clock);
    }

    private List<String> keys(DataSet dataSet) {
        return jdbc.queryForList(
                "select distinct key_id from data_block where data_set_id = ? order by key_id",
                String.class,
                dataSet.id());
    }

    @Test
    @DisplayName("表里没有个人信息原文；其他信息项照旧；任意一段都读得出")
    void nothingReadableIsStored() throws IOException {
        var dataSet = load(600);
        assertThat(jdbc.queryForList("select * from data_rows_" + dataSet.id() + " where row_no = 7"))
                .singleElement()
                .satisfies(row -> assertThat(row).hasSize(2).containsValue("7").doesNotContainValue("张三7"));
        assertThat(jdbc.queryForList(
                        "select content from data_block where data_set_id = ?", byte[].class, dataSet.id()))
                .hasSize(3)
                .allSatisfy(content ->
                        assertThat(new String(content, StandardCharsets.UTF_8)).doesNotContain("张三"));
        assertThat(read(dataSets, 0, 1)).containsExactly("11张三1");
        assertThat(read(dataSets, 255, 2)).containsExactly("256256张三256", "257257张三257");
        assertThat(read(dataSets, 599, 9)).containsExactly("600600张三600");
        assertThat(read(dataSets, 0, 1_000)).hasSize(600);
    }

    @Test
    @DisplayName("空值、四字节字、长文本原样还原")
    void anyValueComesBack() throws IOException {
        var long10k = "𠅤".repeat(10_000);
        dataSets.load(
                resource,
                items,
                IntStream.range(0, 40)
                        .mapToObj(row -> java.util.Arrays.asList("1", row % 2 == 0 ? null : long10k))
                        .iterator());
        var values = new ArrayList<String>();
        dataSets.streamRows(
                dataSets.current(resource).orElseThrow(),
                items.subList(1, 2),
                0,
                99,
                (row, value) -> values.add(value.get(0)));
        assertThat(values).hasSize(40).startsWith(null, long10k).endsWith(null, long10k);
    }

    @Test
    @DisplayName("改动、调换、删去加密块：一行也不给出")
    void tamperedDataFailClosed() {
        var dataSet = load(600);
        var id = dataSet.id();
        jdbc.update("""
                update data_block set content = (select content from data_block where data_set_id = ? and first_row = 257)
                where data_set_id = ? and first_row = 1
                """, id, id);
        assertThatThrownBy(() -> read(dataSets, 0, 9)).isInstanceOf(SealBroken.class);
        jdbc.update("delete from data_block where data_set_id = ? and first_row = 1", id);
        assertThatThrownBy(() -> read(dataSets, 0, 9))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("missing");
    }

    @Test
    @DisplayName("换密钥：分批重新加密，其间照常可读；旧密钥随后不再需要；中途停下可以接着做")
    void keysAreRenewed() throws IOException {
        int manyChunks = Block.MOST_ROWS * (Resealing.CHUNK + 5);
        var dataSet = load(manyChunks);
        var both = TestSeals.of(BOTH);
        var half = blocks.underOtherKey("newer", null, 60);
        half.forEach(block -> blocks.renew(
                block,
                both.seal(
                        both.open(
                                new cn.gov.shuozhou.data.sealing.Sealed(block.keyId(), block.content()), block.place()),
                        block.place())));
        assertThat(read(readingWith(both), 0, manyChunks)).hasSize(manyChunks);

        Resealing.renew(blocks, both);
        assertThat(keys(dataSet)).containsExactly("newer");
        assertThat(read(readingWith(TestSeals.of(TestSeals.NEWER)), 0, manyChunks))
                .hasSize(manyChunks);
        assertThatThrownBy(() -> read(dataSets, 0, 1)).isInstanceOf(SealBroken.class);

        Resealing.renew(blocks, TestSeals.of(TestSeals.TESTS));
        assertThat(keys(dataSet)).containsExactly("newer");
        Resealing.renew(blocks, TestSeals.of(TestSeals.TESTS + "," + TestSeals.NEWER));
        assertThat(read(dataSets, 0, 1)).containsExactly("11张三1");
    }

    @Test
    @DisplayName("升级前未加密的数据：再存一份加密的，行号、日期、来源不变，旧表一小时后删去")
    void readableDataAreStoredAgain() throws IOException {
        sensitivity("姓名", "PUBLIC");
        var before = load(300);
        sensitivity("姓名", "SENSITIVE_PERSONAL");
        var readBefore = read(dataSets, 0, 999);

        renewal.run();

        var after = dataSets.current(resource).orElseThrow();
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.loadedAt()).isEqualTo(before.loadedAt());
        assertThat(after.loadedByName()).isEqualTo(before.loadedByName());
        assertThat(after.rowTotal()).isEqualTo(300);
        assertThat(keys(after)).containsExactly("tests");
        assertThat(read(dataSets, 0, 999)).isEqualTo(readBefore);
        renewal.run();
        assertThat(dataSets.current(resource)).contains(after);
    }

    @Test
    @DisplayName("重存期间部门在上传新数据：不重存，不覆盖新数据")
    void uploadsGoFirst() {
        sensitivity("姓名", "PUBLIC");
        var before = load(3);
        sensitivity("姓名", "PERSONAL");
        register.open(resource, List.of(new StoredItem(items.get(1), true)), LoadSource.SYSTEM);
        assertThat(dataSets.storeAgain(before)).isFalse();
        assertThat(dataSets.current(resource)).contains(before);
        var upload = load(5);
        assertThat(dataSets.storeAgain(before)).isFalse();
        assertThat(dataSets.current(resource)).contains(upload);
    }
}
