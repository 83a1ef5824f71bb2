package cn.gov.shuozhou.data.casework.list;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.paging.KeyPage;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.process.CaseScene;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.process.TodoFilter;
import cn.gov.shuozhou.data.process.TodoFilter.Due;
import cn.gov.shuozhou.data.search.SearchText;
import cn.gov.shuozhou.data.sharing.SharingScene;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

@OnPostgres(OnPostgres.Reason.SQL)
@MovableClockTest
@DisplayName("待办和已办：我的和本部门的")
class TodoAndDoneTest {

    private static final String COLLEAGUE = "civil-affairs.approver2";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TodoLists todos;

    @Autowired
    private DoneLists done;

    private SharingScene scene;
    private Refused web;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        scene.begin();
        web = new Refused(mvc, scene);
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("待办：做什么、哪件事、哪两方、期限、已用工作日，点进去是这件待办")
    void aTaskWithItsCase() throws Exception {
        String number = scene.waiting();
        scene.moveTo(CaseScene.MON_2026_11_23.plusDays(2));

        TodoRow row = listed(APPROVER, false, null).rows().get(0);

        assertThat(row.item().caseNumber()).isEqualTo(number);
        assertThat(row.procedure()).isEqualTo("共享申请");
        assertThat(row.applicant()).contains("人力资源");
        assertThat(row.handler()).contains("民政");
        assertThat(row.item().deadline().used()).isEqualTo(2);
        assertThat(row.item().deadline().words()).isEqualTo("还剩 3 个工作日");
        assertThat(text(APPROVER, "/todo"))
                .contains("共 1 条", number, "已用 2 个工作日", "还剩 3 个工作日", row.item().link());
    }

    @Test
    @DisplayName("今天到期、临近、已超期：各列各的")
    void byHowNearTheLastDayIs() {
        scene.waiting();
        LocalDate lastDay = CaseScene.MON_2026_11_23.plusDays(7);

        assertThat(nearness()).isEmpty();
        scene.moveTo(lastDay.minusDays(3));
        assertThat(nearness()).containsExactly(Due.NEAR);
        scene.moveTo(lastDay);
        assertThat(nearness()).containsExactly(Due.TODAY, Due.NEAR);
        scene.moveTo(lastDay.plusDays(1));
        assertThat(nearness()).containsExactly(Due.OVERDUE);
    }

    @Test
    @DisplayName("同事签收后不在我的待办，仍在本部门待办，写明是谁；别的部门都看不到")
    void mineAndMyDepartments() {
        scene.waiting();
        String task = listed(APPROVER, false, null).rows().get(0).item().taskId();
        tasks.setAssignee(task, COLLEAGUE);

        assertThat(listed(APPROVER, false, null).rows()).isEmpty();
        assertThat(listed(APPROVER, true, null).rows())
                .extracting(TodoRow::takenBy)
                .containsExactly("陶然亭");
        assertThat(listed(COLLEAGUE, false, null).rows().get(0).item().claimed())
                .isTrue();
        assertThat(listed("health.approver", true, null).rows()).isEmpty();
    }

    @Test
    @DisplayName("办过的在已办里：我的、本部门的；别的部门没有")
    void whatWasDecided() throws Exception {
        String number = scene.waiting();
        scene.answerAsRefused(number);

        assertThat(decided(APPROVER, Whose.MINE)).containsExactly(number);
        assertThat(decided(COLLEAGUE, Whose.MINE)).isEmpty();
        assertThat(decided(COLLEAGUE, Whose.DEPARTMENT)).containsExactly(number);
        assertThat(decided("health.approver", Whose.DEPARTMENT)).isEmpty();
        assertThat(text(APPROVER, "/done")).contains("共 1 条", number, "不同意", "周建国");
        assertThat(text(APPROVER, "/done?q=" + number.toLowerCase(Locale.ROOT))).contains("共 1 条");
        assertThat(text(APPROVER, "/done?q=100%25")).contains("没有符合条件的已办");
    }

    @Test
    @DisplayName("已办逐页翻到底再翻回来，不重不漏")
    void decisionsArePagedThereAndBack() {
        String number = scene.waiting();
        for (int i = 0; i < 50; i++) {
            jdbc.update(
                    "insert into case_decision (task_id, case_number, verdict, decided_by, department_code, decided_at)"
                            + " values (?, ?, '同意', ?, 'civil-affairs', ?)",
                    "task-%02d".formatted(i),
                    number,
                    i % 2 == 0 ? APPROVER : COLLEAGUE,
                    LocalDateTime.of(2026, 11, 1, 9, 0).plusHours(i / 4));
        }
        DoneFilter filter = new DoneFilter(APPROVER, "civil-affairs", SearchText.NOTHING);
        List<String> there = new ArrayList<>();
        KeyPage<DoneRow> page = done.page(filter, null, scene.person(APPROVER));
        List<String> first = ids(page);
        there.addAll(first);
        while (page.next() != null) {
            page = done.page(filter, page.next(), scene.person(APPROVER));
            there.addAll(ids(page));
        }
        while (page.previous() != null) {
            page = done.page(filter, page.previous(), scene.person(APPROVER));
        }

        assertThat(there)
                .isEqualTo(jdbc.queryForList(
                        "select task_id from case_decision order by decided_at desc, task_id desc", String.class));
        assertThat(ids(page)).isEqualTo(first);
        assertThat(page.total()).isEqualTo(50);
    }

    @Test
    @DisplayName("我的申请、收到的申请写明期限；首页督办写明超期的部门")
    void deadlinesInTheOtherLists() throws Exception {
        String number = scene.waiting();
        LocalDate lastDay = CaseScene.MON_2026_11_23.plusDays(7);
        assertThat(text(REQUESTER, "/sharing/applications")).contains(lastDay.toString(), "还剩 5 个工作日");
        assertThat(text(SUPERVISOR, "/")).contains("目前没有超期未办的办件");

        scene.at(lastDay.plusDays(2));

        for (String list : List.of("/sharing/applications", "/sharing/received")) {
            assertThat(text(list.endsWith("received") ? APPROVER : REQUESTER, list))
                    .contains(number, "朔州市民政局 超期 2 个工作日");
        }
        assertThat(text(SUPERVISOR, "/")).contains("督办：超期未办的办件", "超期部门：朔州市民政局", "/cases/" + number);
        assertThat(text(SUPERVISOR, "/cases?due=OVERDUE")).contains(number, "朔州市民政局 超期 2 个工作日");
    }

    @Test
    @DisplayName("第七条：市局、领导小组、县主管部门、分管领导和统计分析员的首页有各自范围的办件数，可以点开")
    void figuresOnTheHomePage() throws Exception {
        scene.waiting();

        for (String watcher :
                List.of(SUPERVISOR, "bureau.leading-group", "civil-affairs.department-leader", "bureau.analyst")) {
            assertThat(text(watcher, "/")).contains("办件情况", "未办结", "1 件", "超期未办", "0 件", "今年收到", "/cases?state=OPEN");
        }
        assertThat(text("health.department-leader", "/")).contains("办件情况").doesNotContain("1 件");
        assertThat(text("shuocheng-data.county-authority", "/"))
                .contains("办件情况", "0 件")
                .doesNotContain("1 件");
        assertThat(text("civil-affairs.department-leader", "/")).contains("督办：超期未办的办件");
        assertThat(text("bureau.leading-group", "/")).contains("督办：超期未办的办件");
        assertThat(text(APPROVER, "/")).doesNotContain("办件情况");
    }

    private List<Due> nearness() {
        List<Due> found = new ArrayList<>();
        for (Due due : Due.values()) {
            if (listed(APPROVER, false, due).total() > 0) {
                found.add(due);
            }
        }
        return found;
    }

    private Page<TodoRow> listed(String person, boolean colleagues, Due due) {
        return todos.listing(scene.person(person), new TodoFilter(colleagues, due))
                .page(1);
    }

    private List<String> decided(String person, Whose whose) {
        FieldReading fields = new FieldReading();
        return done
                .page(DoneFilter.of(whose, SearchText.NOTHING, scene.person(person)), null, scene.person(person))
                .rows()
                .stream()
                .map(row -> row.decided().caseNumber())
                .toList();
    }

    private static List<String> ids(KeyPage<DoneRow> page) {
        return page.rows().stream().map(row -> row.decided().taskId()).toList();
    }

    private String text(String person, String address) throws Exception {
        return Refused.text(web.send(person, get(URI.create(address))));
    }
}
