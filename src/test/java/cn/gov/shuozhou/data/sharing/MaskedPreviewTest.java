package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.delivery.MaskedPreview.Sample;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.process.Refused;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** What the provider is shown before it answers is what the requester takes away afterwards. */
@MovableClockTest
@DisplayName("第十八条：答复之前预览使用部门将得到的数据")
class MaskedPreviewTest {

    private static final int ROWS = 25;
    private static final int SHOWN = 20;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DataSets dataSets;

    @Autowired
    private Catalog catalog;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ObjectMapper json;

    private SharingScene scene;
    private SharingFacts facts;
    private Refused refused;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        facts = beans.createBean(SharingFacts.class);
        refused = new Refused(mvc, scene);
        scene.begin();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("前二十行与同意之后下载的逐字相同；不算使用，什么也没有改变")
    void whatIsShownIsWhatIsGiven() throws Exception {
        String number = scene.submit(people(), "姓名", "公民身份号码", "登记日期");
        AnswerForm form = scene.agree(
                number,
                Map.of(
                        "姓名", MaskingRule.NAME,
                        "公民身份号码", MaskingRule.ID_NUMBER,
                        "登记日期", MaskingRule.NONE));
        int uses = uses();

        Sample sample = json.readValue(asked(number, APPROVER, form, 200), Sample.class);

        assertThat(sample.items()).containsExactly("姓名", "公民身份号码", "登记日期");
        assertThat(sample.total()).isEqualTo(ROWS);
        assertThat(sample.rows()).hasSize(SHOWN);
        assertThat(sample.rows().get(0)).containsExactly("王**", "1406************31", "2020-05-01");
        assertThat(uses()).isEqualTo(uses);
        assertThat(scene.task(number, ConditionalSharingProcess.TASK_ANSWER)).isNotNull();

        scene.answer(number, form);
        scene.runDueJobs();
        String csv = Refused.text(
                refused.send(REQUESTER, get("/grants/" + facts.grant(number).number() + "/data.csv")));
        assertThat(csv.lines().skip(1).limit(SHOWN).map(line -> line.replace("\"", "")))
                .containsExactlyElementsOf(
                        sample.rows().stream().map(row -> String.join(",", row)).toList());
    }

    @Test
    @DisplayName("不能那样提供的不预览，写明哪一项；没有数据的说明没有")
    void whatCannotBeGivenIsNotShown() throws Exception {
        String number = scene.submit(people(), "姓名", "登记日期");

        assertThat(asked(number, APPROVER, scene.agree(number, Map.of()), 400)).contains("同意须至少勾选一个信息项");
        assertThat(asked(number, APPROVER, scene.agree(number, Map.of("姓名", MaskingRule.PLATE)), 400))
                .contains("信息项“姓名”的值不适用“车牌号”脱敏");
        assertThat(asked(number, APPROVER, new AnswerForm(null, null, null, null, null, null, null, null, null), 400))
                .contains("逐项答复");

        String without = scene.submit(scene.resources.conditionalWithoutData(), "姓名");
        Sample empty = json.readValue(
                asked(without, APPROVER, scene.agree(without, Map.of("姓名", MaskingRule.NAME)), 200), Sample.class);
        assertThat(empty.total()).isZero();
        assertThat(empty.rows()).isEmpty();
    }

    @Test
    @DisplayName("使用部门和主管部门都不能借预览看到数据")
    void onlyTheProviderLooks() throws Exception {
        String number = scene.submit(people(), "姓名");
        AnswerForm form = scene.agree(number, Map.of("姓名", MaskingRule.NONE));

        asked(number, REQUESTER, form, 403);
        asked(number, SUPERVISOR, form, 403);
    }

    private long people() {
        long id = scene.resources.conditionalWithoutData();
        dataSets.load(
                id,
                catalog.items(id).stream().map(Item::id).toList(),
                IntStream.range(0, ROWS)
                        .mapToObj(row -> List.of("王小明", "140602199003071231", "2020-05-%02d".formatted(row + 1)))
                        .iterator());
        return id;
    }

    private String asked(String number, String person, AnswerForm form, int status) throws Exception {
        String task = scene.task(number, ConditionalSharingProcess.TASK_ANSWER).getId();
        return refused.request(
                person,
                post("/api/tasks/{id}/sharing/preview", task)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(form)),
                status);
    }

    private int uses() {
        return jdbc.queryForObject("select count(*) from data_use", Integer.class);
    }
}
