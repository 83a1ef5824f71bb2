package cn.gov.shuozhou.data.catalog.publication;

import static cn.gov.shuozhou.data.catalog.publication.CatalogPublicationProcess.TASK_BUREAU;
import static cn.gov.shuozhou.data.catalog.publication.CatalogPublicationProcess.TASK_CORRECT;
import static cn.gov.shuozhou.data.catalog.publication.CatalogPublicationProcess.TASK_DISCLOSURE;
import static cn.gov.shuozhou.data.catalog.publication.CatalogPublicationProcess.TASK_SECRECY;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.OFFICER;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.ONE;
import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.Differences.Difference;
import cn.gov.shuozhou.data.catalog.ResourceVersion;
import cn.gov.shuozhou.data.catalog.change.ChangeScene;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

/** A published resource is opened further: the reviews of a publication, and no month of notice (第十二条、第二十三条). */
@MovableClockTest
@DisplayName("第二十三条：已发布的资源扩大开放，经两项审查和市局审核即发布，不必提前一个月通知")
@OnPostgres(Reason.PROCESSES)
class OpenedFurtherTest {

    private static final String FREE = "无条件开放";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private PublicationTaskViews views;

    @Autowired
    private PublicationPages pages;

    @Autowired
    private CatalogVersions versions;

    @Autowired
    private Catalog catalog;

    @Autowired
    private MockMvc mvc;

    private PublicationScene scene;
    private Refused refused;

    @BeforeEach
    void begin() {
        scene = beans.createBean(PublicationScene.class);
        scene.begin();
        refused = new Refused(mvc, scene);
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("审核通过的当日即为第 2 版，信息项不换，与新资源可以一并提交；审查人先看到现行与审查后的差异")
    void openedOnTheDayOfTheReview() {
        long resource = scene.published(ONE);
        long item = itemNamed(resource, "登记日期");
        scene.reopened(ONE, draft -> draft.open("登记日期", FREE));
        scene.draft(TWO);

        String number = scene.submitWarned(ONE, TWO);

        assertThat(scene.instance(number)).isWaitingAt(TASK_SECRECY, TASK_DISCLOSURE);
        List<Difference> opened = List.of(
                new Difference("资源是否开放", "否", "是"),
                new Difference("资源开放条件", "", FREE),
                new Difference("信息项“登记日期” · 是否向社会开放", "否", "是"),
                new Difference("信息项“登记日期” · 开放条件", "", FREE));
        assertThat(views.view(scene.taskId(number, TASK_DISCLOSURE), scene.person(PublicationScene.DISCLOSURE))
                        .resources())
                .extracting(one -> one.code() + one.content().opened().size())
                .containsExactlyInAnyOrder(ONE + "4", TWO + "0");
        scene.passBoth(number);
        assertThat(scene.instance(number)).isWaitingAt(TASK_BUREAU);
        assertThat(catalog.resource(resource).open()).isFalse();

        scene.decide(number, PublicationScene.pass());

        assertThat(catalog.resource(resource)).returns(true, one -> one.open()).returns(2, one -> one.version());
        assertThat(itemNamed(resource, "登记日期")).isEqualTo(item);
        assertThat(versions.history(resource))
                .extracting(ResourceVersion::version, ResourceVersion::caseNumber)
                .first()
                .isEqualTo(org.assertj.core.groups.Tuple.tuple(2, number));
        assertThat(versions.history(scene.resource(TWO))).hasSize(1);
        assertThat(scene.drafts()).isEmpty();
        assertThat(scene.facts.acts(number)).last().isEqualTo("发布目录");
        assertThat(pages.page(number, 1, scene.person(OFFICER)).resources().rows())
                .filteredOn(row -> row.code().equals(ONE))
                .singleElement()
                .satisfies(row -> assertThat(row.content().opened()).isEqualTo(opened));
    }

    @Test
    @DisplayName("不只是扩大开放的，不能提交发布审查")
    void notAlone() {
        scene.published(ONE);
        scene.reopened(ONE, draft -> {
            draft.open("登记日期", FREE);
            draft.summary = "另一种摘要";
        });

        refused.call(() -> scene.submitWarned(ONE), Kind.INVALID, "是已发布资源的变更，不只是扩大开放");
        assertThat(scene.drafts()).containsExactly(ONE + " free");
    }

    @Test
    @DisplayName("审查期间资源有了新的版本：一项也不发布，退回修改并写明原因")
    void overtaken() {
        long resource = scene.published(ONE);
        scene.reopened(ONE, draft -> draft.open("登记日期", FREE));
        String number = scene.submitWarned(ONE);
        scene.passBoth(number);
        versions.change(resource, 1, versions.current(resource), "BG-140600-20261123-9999");

        scene.decide(number, PublicationScene.pass());

        assertThat(scene.instance(number)).isWaitingAt(TASK_CORRECT);
        assertThat(scene.marks(number)).containsExactly(ONE + " 信息资源代码：目录中已有新的版本或者已停用，草案依据的第 1 版不再有效。请按现行版本重新编制。");
        assertThat(catalog.resource(resource).open()).isFalse();
    }

    @Test
    @DisplayName("资源有变更正在办理的，不能同时提交开放")
    void changeUnderWay() {
        ChangeScene changes = beans.createBean(ChangeScene.class);
        long resource = changes.resource();
        String change = changes.proposeWithdrawal(resource, scene.today().plusMonths(2));
        String code = catalog.resource(resource).code();
        scene.reopened(code, draft -> draft.open("登记日期", FREE));

        refused.call(() -> scene.submitWarned(code), Kind.INVALID, "该资源的目录变更（办件 " + change + "）尚未办结");
        changes.end();
    }

    private long itemNamed(long resource, String name) {
        return catalog.items(resource).stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
