package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.MON_2026_11_23;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.casework.CaseNumbers;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

@MovableClockTest
@DisplayName("办件的审计记录")
class RecordedCaseTest {

    private static final String WHO = REQUESTER + "|";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    private SharingScene scene;
    private Refused requests;
    private FilledForm form;
    private Recorded recorded;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        requests = new Refused(mvc, scene);
        scene.begin();
        form = scene.form(scene.resources.conditional(), "姓名", "登记日期");
        recorded = beans.createBean(Recorded.class);
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("提交：记录与申请同一事务，不与先取的编号同一事务")
    void aSubmissionIsRecordedWithItsCase() throws Exception {
        String caseNumber = submit();

        assertThat(recorded.acts()).singleElement().asString().contains(WHO, "|提交共享申请|" + caseNumber + "|DONE|");
        assertThat(recorded.actsOfTheSystem()).containsExactly("开始答复计时|" + caseNumber + "|DONE");
        assertThat(recorded.text()).doesNotContain(form.purpose);
    }

    @Test
    @DisplayName("取了编号之后没有办成：没有“完成”的记录")
    void aNumberTakenInVainIsNoSubmission() throws Exception {
        jdbc.execute("alter table case_step rename to case_step_gone");
        try {
            assertThat(requests.send(REQUESTER, form.sent()).getStatus()).isEqualTo(500);
        } finally {
            jdbc.execute("alter table case_step_gone rename to case_step");
        }
        assertThat(recorded.acts()).singleElement().asString().contains("|提交共享申请|GX-", "|FAILED|", "故障编号");
        assertThat(recorded.actsOfTheSystem()).isEmpty();
    }

    @Test
    @DisplayName("填写不合要求：记被拒绝和理由")
    void aRefusedSubmissionIsRecorded() throws Exception {
        form.purpose = "太短";
        requests.send(REQUESTER, form.sent());

        assertThat(recorded.acts()).singleElement().asString().contains("|提交共享申请||REFUSED|请写明使用用途");
    }

    @Test
    @DisplayName("从授权到下载：答复、系统授权、下载各一条；没有数据内容")
    void aDownloadIsRecordedBeforeItsRows() throws Exception {
        String caseNumber = submit();
        scene.answer(caseNumber, scene.agreeToAll(caseNumber));
        scene.runDueJobs();
        String grant = CaseNumbers.ofKind("SQ", caseNumber);
        requests.send(REQUESTER, get("/grants/" + grant + "/data.csv"));
        requests.send(APPROVER, get("/grants/" + grant + "/data.csv"));

        assertThat(recorded.acts())
                .anySatisfy(act -> assertThat(act).contains(WHO, "|下载数据（CSV）|" + grant + "|DONE|"))
                .anySatisfy(act -> assertThat(act).contains(APPROVER, "|下载数据（CSV）|" + grant + "|REFUSED|"));
        assertThat(recorded.actsOfTheSystem()).contains("授予数据权限|" + caseNumber + "|DONE");
        assertThat(recorded.text()).doesNotContain("140602199003071231", "张三");
    }

    @Test
    @DisplayName("超期由系统登记，也在审计日志中")
    void anOverdueAnswerIsRecorded() throws Exception {
        String caseNumber = submit();
        scene.at(MON_2026_11_23.plusDays(9));

        assertThat(recorded.actsOfTheSystem()).contains("登记超期|" + caseNumber + "|DONE");
    }

    private String submit() throws Exception {
        String page = requests.send(REQUESTER, form.sent()).getRedirectedUrl();
        return page.substring(page.lastIndexOf('/') + 1);
    }
}
