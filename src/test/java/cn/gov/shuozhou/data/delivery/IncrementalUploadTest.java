package cn.gov.shuozhou.data.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;

@OnPostgres(OnPostgres.Reason.SQL)
@DeliveryTest
@DisplayName("第十七条：增量上传按主键新增、更改、删除")
class IncrementalUploadTest {

    private static final String WHOLE = "姓名,公民身份号码,登记日期,联系电话,金额\n";
    private static final String CHANGES = "操作," + WHOLE;

    @Autowired
    private DataProposals proposals;

    @Autowired
    private DataKeys keys;

    @Autowired
    private DataSets dataSets;

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

    private void key(String... names) {
        keys.declare(
                resource,
                List.of(names).stream()
                        .map(name -> fixture.item(resource, name))
                        .toList());
    }

    private void whole(String rows) {
        Uploads.confirmed(proposals, resource, "全部.csv", Fixture.utf8(WHOLE + rows), Fixture.OFFICER);
    }

    private DataProposal changes(String rows) {
        return changed(CHANGES + rows);
    }

    private DataProposal changed(String content) {
        return proposals.propose(
                resource,
                UploadKind.CHANGES,
                new ByteArrayResource(Fixture.utf8(content)),
                LoadSource.of(Fixture.OFFICER, "增量.csv"),
                LoadProgress.NONE);
    }

    private void confirm(DataProposal proposal) {
        proposals.confirm(resource, proposal.dataSetId(), "核对无误", Fixture.OFFICER);
    }

    private List<String> problems(String content) {
        RequestRejected refusal = catchThrowableOfType(RequestRejected.class, () -> changed(content));
        assertThat(refusal).isNotNull();
        assertThat(proposals.of(resource)).isEmpty();
        return refusal.problems().stream()
                .map(RequestRejected.Problem::sentence)
                .toList();
    }

    private List<String> rows() throws IOException {
        List<String> rows = new ArrayList<>();
        List<Long> items =
                List.of(fixture.item(resource, "姓名"), fixture.item(resource, "登记日期"), fixture.item(resource, "金额"));
        dataSets.streamRows(
                dataSets.current(resource).orElseThrow(),
                items,
                0,
                Long.MAX_VALUE,
                (rowNo, values) -> rows.add(String.join(
                        " ",
                        values.stream()
                                .map(value -> value == null ? "-" : value)
                                .toList())));
        return rows;
    }

    @Test
    @DisplayName("新增、更改、删除合成新的完整一版，没有写到的行不动；确认才替换")
    void aNewWholeVersion() throws IOException {
        key("姓名", "登记日期");
        whole("甲,,2023-01-05,,1\n乙,,2023-01-05,,2\n丙,,2023-01-05,,3\n,,2023-01-06,,9\n");
        DataProposal proposal =
                changes("更改,乙,,2023/1/5,,20\n删除,丙,,2023-1-5,,\n新 增,丁,,2023年1月5日,,4\n更改,,,2023-01-06,,8\n");
        assertThat(proposal.rowsNow()).isEqualTo(4);
        assertThat(proposal.keysAdded()).isEqualTo(1);
        assertThat(proposal.keysGone()).isEqualTo(1);
        assertThat(proposal.keysChanged()).isEqualTo(2);
        assertThat(rows()).hasSize(4).contains("丙 2023-01-05 3");
        confirm(proposal);
        assertThat(rows()).containsExactly("甲 2023-01-05 1", "乙 2023-01-05 20", "丁 2023-01-05 4", "- 2023-01-06 8");
    }

    @Test
    @DisplayName("同一个文件再来一次：什么也不变，也不算错；内容都已一样的也是")
    void theSameFileTwice() {
        key("姓名");
        whole("甲,,,,1\n乙,,,,2\n");
        String rows = "新增,丙,,,,3\n删除,甲,,,,\n更改,乙,,,,20\n";
        confirm(changes(rows));
        assertThatThrownBy(() -> changes(rows)).isInstanceOf(NothingChanged.class);
        assertThatThrownBy(() -> changes("更改,乙,,,,20\n")).isInstanceOf(NothingChanged.class);
        assertThat(dataSets.current(resource).orElseThrow().version()).isEqualTo(2);
        assertThat(proposals.of(resource)).isEmpty();
        assertThat(problems(CHANGES + "删除,甲,,,,\n")).containsExactly("第 2 行“姓名”在当前数据中没有这一行，不能删除；请核对主键。");
        assertThat(problems(CHANGES + "新增,丙,,,,3\n")).containsExactly("第 2 行“姓名”在当前数据中已有这一行，不能新增；要改内容的，“操作”请写“更改”。");
    }

    @Test
    @DisplayName("同一个文件再来，数据已另有变化的：逐行说明哪里对不上")
    void repeatedAfterOtherChanges() {
        key("姓名");
        whole("甲,,,,1\n");
        String rows = "新增,乙,,,,2\n";
        confirm(changes(rows));
        whole("甲,,,,1\n乙,,,,3\n");
        assertThat(problems(CHANGES + rows)).hasSize(1).first().asString().contains("已有这一行，不能新增");
    }

    @Test
    @DisplayName("没有主键、还没有数据、没有“操作”列、操作不认识或空着、主键重复、分不出哪一行、全部删去：说清楚，不变")
    void refused() throws IOException {
        whole("甲,,2023-01-05,,1\n甲,,2023-01-06,,2\n乙,,2023-01-05,,3\n");
        assertThat(problems(CHANGES + "删除,甲,,,,\n"))
                .containsExactly("这项资源没有设定主键，分不出要更改、删除的是哪一行。请先在“上传数据”页设定主键，或者用“全部数据”上传。");
        key("姓名");
        assertThat(problems(WHOLE + "甲,,,,\n")).containsExactly("表头缺少“操作”，请补上这一列；每一行写明新增、更改或删除。");
        assertThat(problems(CHANGES + "修改,乙,,,,\n,丙,,,,\n删除,丁,,,,元\n更改,乙,,,,1\n更改,乙,,,,2\n"))
                .containsExactly(
                        "第 2 行“操作”只能写新增、更改或删除。",
                        "第 3 行“操作”不能空着，请写新增、更改或删除。",
                        "第 4 行“金额”“元”不是数字，请去掉单位、空格和千分位逗号。",
                        "第 5 行“姓名”与第 2 行相同，而它是主键，不能重复；请删去重复的行，或者在上传页改选主键。",
                        "第 6 行“姓名”与第 2 行相同，而它是主键，不能重复；请删去重复的行，或者在上传页改选主键。");
        assertThat(problems(CHANGES + "更改,甲,,,,1\n更改,戊,,,,1\n"))
                .containsExactly("第 2 行“姓名”在当前数据中有 2 行，分不出是哪一行；请用“全部数据”上传。", "第 3 行“姓名”在当前数据中没有这一行，不能更改；请核对主键。");
        key("姓名", "登记日期");
        assertThat(problems(CHANGES + "删除,甲,,2023-01-05,,\n删除,甲,,2023-01-06,,\n删除,乙,,2023-01-05,,\n"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("文件会删去当前数据的全部 3 行，没有接收。");
        assertThat(rows()).hasSize(3);

        resource = fixture.resource();
        key("姓名");
        assertThat(problems(CHANGES + "新增,甲,,,,\n")).containsExactly("这项资源还没有数据，没有可以更改的行。第一次请用“全部数据”上传。");
    }

    @Test
    @DisplayName("同一天换一种写法也是同一个主键，整体上传也认得出重复")
    void oneDayWrittenInTwoWays() {
        key("登记日期");
        assertThatThrownBy(() -> whole("甲,,2023-01-05,,1\n乙,,2023/1/5,,2\n")).hasMessageContaining("与第 2 行相同");
    }
}
