package cn.gov.shuozhou.data.correction;

import static cn.gov.shuozhou.data.correction.CorrectionScene.APPROVER;
import static cn.gov.shuozhou.data.correction.CorrectionScene.OFFICER;
import static cn.gov.shuozhou.data.correction.CorrectionScene.REPORTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.correction.CellCorrection.Typed;
import cn.gov.shuozhou.data.correction.Finding.Result;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import cn.gov.shuozhou.data.sealing.Resealing;
import cn.gov.shuozhou.data.sealing.TestSeals;
import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("第十九条：提供部门直接修改反馈所指的单元格")
@OnPostgres(Reason.SQL)
class CellCorrectionTest extends CorrectionCases {

    @Autowired
    private CellCorrection cells;

    @Autowired
    private CellMapper mapper;

    @Autowired
    private JdbcTemplate jdbc;

    private long resource;

    @BeforeEach
    void openItems() {
        resource = scene.resource();
        sensitivity("PUBLIC");
    }

    private void sensitivity(String level) {
        jdbc.update(
                "update item set sensitivity = ?, type = case name when '登记日期' then 'DATE' else type end where resource_id = ?",
                level,
                resource);
    }

    @Test
    @DisplayName("改一个单元格：生成新的数据版本，其余不变，前后的值只给提供部门看，数据库里是加密的")
    void aCellIsPutRight() throws Exception {
        String number = scene.reported(resource);

        prepare(number, APPROVER, "2021-06-13");
        assertThat(scene.version(resource))
                .as("nothing changes before it is submitted")
                .isEqualTo(1);
        scene.verify(number, byCells());

        assertThat(scene.version(resource)).isEqualTo(2);
        assertThat(scene.values(resource, "登记日期")).containsExactly("2020-05-20", "2021-06-13", "2022-07-09");
        assertThat(scene.values(resource, "姓名")).containsExactly("张小明", "李文静", "王建国");
        assertThat(scene.markedRows(resource))
                .as("the mark stays until the case ends")
                .containsExactly(2L);
        assertThat(read(APPROVER, "/corrections/" + number))
                .contains("修改的单元格", "第 2 行：A002", "2021-06-01", "2021-06-13", "数据第 2 版");
        assertThat(read(REPORTER, "/corrections/" + number)).doesNotContain("修改的单元格", "2021-06-13");
        assertThat(jdbc.queryForList("select content from correction_cell", byte[].class))
                .hasSize(1)
                .allSatisfy(content -> assertThat(new String(content)).doesNotContain("2021-06-13"));
    }

    @Test
    @DisplayName("告知以后，各部门逐行查到更改了哪些，主键按自己的授权显示；授权不含主键的、没有收到告知的，看不到")
    void everyChangedRowIsListed() throws Exception {
        String number = scene.reported(resource);
        scene.grant(resource, "education", DeliveryMode.FILE, MaskingRule.FULL, CorrectionScene.KEY, "登记日期");
        scene.grant(resource, "health", DeliveryMode.FILE, "登记日期");
        scene.at(CorrectionScene.MON_2026_11_23.plusDays(1));
        scene.upload(resource, CorrectionScene.SECOND);
        scene.corrected(number);
        scene.confirm(number);
        scene.runDueJobs();

        String changes = "/corrections/" + number + "/changes";
        assertThat(read(REPORTER, "/corrections/" + number)).contains("更改 1 行、新增 1 行、删除 0 行", "更改的行（2）");
        assertThat(read(REPORTER, changes)).contains("A000", "新增", "A002", "更改").doesNotContain("A001", "A003");
        assertThat(read(APPROVER, changes)).contains("A000", "A002");
        assertThat(refused.send(REPORTER, get(changes + "/rows.xlsx")).getContentAsByteArray())
                .startsWith('P', 'K');
        assertThat(read("education.requester", changes)).contains("****", "更改").doesNotContain("A002");
        assertThat(read("health.requester", "/corrections/" + number)).doesNotContain("更改的行（");
        refused.request("health.requester", get(changes), 403, "授权不含主键");
        refused.request("public-security.requester", get(changes), 404, "没有");

        scene.upload(resource, CorrectionScene.SECOND.replace("赵一鸣", "赵二鸣"));
        jdbc.update("update data_set set state = 'REMOVED' where resource_id = ? and version = 2", resource);
        assertThat(read(REPORTER, changes)).contains("第 3 行（该版本的数据已不保留）").doesNotContain("A002");
    }

    @Test
    @DisplayName("第二十八条：涉及敏感信息项的，准备的人自己不能提交，须由同部门另一人提交")
    void confidentialItemsNeedTwoPeople() {
        String number = scene.reported(resource);
        sensitivity("SENSITIVE_PERSONAL");
        prepare(number, APPROVER, "2021-06-11");

        refused.call(() -> scene.verify(number, byCells()), Kind.INVALID, "须由本部门另一名审批人或者数据专员核对后提交");
        assertThat(scene.version(resource)).isEqualTo(1);
        assertThat(scene.correction(number).status()).isEqualTo(CorrectionStatus.VERIFYING);

        scene.verify(number, byCells(), OFFICER);

        assertThat(scene.version(resource)).isEqualTo(2);
        assertThat(scene.correction(number).status()).isEqualTo(CorrectionStatus.CONFIRMING);
    }

    @Test
    @DisplayName("改成的值违反信息项的规则、没有改、不是所指的单元格、别人的待办：一句话说清，什么都没有改")
    void whatCannotBe() throws Exception {
        String number = scene.reported(resource);
        String task = scene.verificationTask(number);
        long item = scene.item(resource, "登记日期");

        refused.call(() -> prepare(number, APPROVER, "2021年13月1日"), Kind.INVALID, "第 2 行：A002的“登记日期”");
        refused.call(() -> prepare(number, APPROVER, "2021-06-01"), Kind.INVALID, "没有一个单元格改成了别的值");
        refused.call(() -> prepare(number, APPROVER, "2021-06\u200b-11"), Kind.INVALID, "U+200B");
        refused.call(
                () -> cells.prepare(task, List.of(new Typed(1, item, "2021-06-11")), scene.person(APPROVER)),
                Kind.CONFLICT,
                "不是反馈所指的");
        refused.call(() -> prepare(number, "civil-affairs.requester", "2021-06-11"), Kind.FORBIDDEN, "您不能办理");
        jdbc.update("update act_ru_task set assignee_ = ? where id_ = ?", OFFICER, task);
        refused.call(() -> prepare(number, APPROVER, "2021-06-11"), Kind.CONFLICT, "同事已签收");
        jdbc.update("update act_ru_task set assignee_ = null where id_ = ?", task);
        refused.call(() -> scene.verify(number, byCells()), Kind.INVALID, "还没有保存修改");
        assertThat(scene.version(resource)).isEqualTo(1);
        assertThat(JsonPath.<List<String>>read(
                        read(APPROVER, "/api/tasks/" + task + "/correction"), "$.cells[*].after"))
                .containsExactly("2021-06-01");
    }

    @Test
    @DisplayName("保存修改以后又上传了数据：不提交旧的修改，请核对新的数据")
    void newerDataWin() {
        String number = scene.reported(resource);
        prepare(number, APPROVER, "2021-06-12");
        scene.upload(resource, CorrectionScene.SECOND);

        refused.call(() -> scene.verify(number, byCells()), Kind.INVALID, "数据更新为另一版");

        assertThat(scene.values(resource, "登记日期")).contains("2021-06-11").doesNotContain("2021-06-12");
    }

    @Test
    @DisplayName("主键改错成别的行的主键的，不改；改对的，标注仍在那一行")
    void theKeyItself() {
        scene.grant(resource, "human-resources", DeliveryMode.FILE, CorrectionScene.KEY);
        String number = scene.report(
                        scene.input(resource, DoubtKind.WRONG, List.of(CorrectionScene.KEY), "A002"), REPORTER)
                .caseNumber();
        long key = scene.item(resource, CorrectionScene.KEY);
        String task = scene.verificationTask(number);
        cells.prepare(task, List.of(new Typed(2, key, "A003")), scene.person(APPROVER));

        refused.call(() -> scene.verify(number, byCells()), Kind.INVALID, "有两行的主键相同");
        assertThat(scene.version(resource)).isEqualTo(1);

        cells.prepare(task, List.of(new Typed(2, key, "B002")), scene.person(APPROVER));
        scene.verify(number, byCells());
        assertThat(scene.values(resource, CorrectionScene.KEY)).containsExactly("A001", "B002", "A003");
        assertThat(scene.markedRows(resource)).containsExactly(2L);
    }

    @Test
    @DisplayName("换密钥：修改前后的值重新加密，仍能读出")
    void keysAreRenewed() throws Exception {
        String number = scene.reported(resource);
        prepare(number, APPROVER, "2021-06-11");
        scene.verify(number, byCells());
        Resealing.renew(mapper, TestSeals.of(TestSeals.NEWER + "," + TestSeals.TESTS));
        Resealing.renew(mapper, TestSeals.of(TestSeals.TESTS + "," + TestSeals.NEWER));

        assertThat(read(APPROVER, "/corrections/" + number)).contains("2021-06-11");
    }

    private void prepare(String number, String person, String value) {
        String task = scene.verificationTask(number);
        long item = scene.item(scene.correction(number).resourceId(), "登记日期");
        cells.prepare(task, List.of(new Typed(2, item, value)), scene.person(person));
    }

    private static VerificationForm byCells() {
        return new VerificationForm(Result.CORRECTED, "CELLS", null, null, "已按纸质档案修改登记日期", List.of());
    }

    private String read(String person, String address) throws Exception {
        return Refused.text(refused.send(person, get(address)));
    }
}
