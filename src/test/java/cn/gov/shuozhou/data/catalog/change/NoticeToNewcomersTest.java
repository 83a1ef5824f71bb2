package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.catalog.change.ChangeScene.OTHER_USER;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.catalog.ResourceTakenUp;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.sharing.SharingScene;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@MovableClockTest
@DisplayName("第十二条：通知期内才来使用的部门，当即通知")
class NoticeToNewcomersTest {

    private static final LocalDate MON_2026_11_23 = LocalDate.of(2026, 11, 23);
    private static final LocalDate THU_2026_12_24 = LocalDate.of(2026, 12, 24);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    private ChangeScene scene;
    private SharingScene sharing;

    @BeforeEach
    void begin() {
        scene = beans.createBean(ChangeScene.class);
        sharing = beans.createBean(SharingScene.class);
        scene.begin(MON_2026_11_23);
    }

    @AfterEach
    void end() {
        scene.end();
        sharing.end();
    }

    @Test
    @DisplayName("通知期内提交申请的，提交时即得到通知；没有它的回应，不算各部门都已回应")
    void anApplicantIsToldAtOnceAndWaitedFor() {
        long resource = scene.resource();
        scene.grant(resource, "public-security", DeliveryMode.FILE, "登记机关");
        String number = announced(resource);

        String application = sharing.submit(resource, "姓名", "登记机关");

        assertThat(scene.facts.told(USER)).containsExactly("目录变更通知");
        assertThat(scene.notices(number)).containsExactly("public-security 未读 登记机关", "human-resources 未读 登记机关");
        assertThat(scene.uses(number, "human-resources")).isEqualTo("在办申请 " + application + "（姓名、登记机关）");
        assertThat(scene.facts.acts(number)).contains("通知新的使用部门");
        scene.acknowledge(number, OTHER_USER);
        assertThat(scene.waitsFor(number, CatalogChangeProcess.TASK_CONFIRM)).isFalse();
        scene.acknowledge(number, USER);
        assertThat(scene.waitsFor(number, CatalogChangeProcess.TASK_CONFIRM)).isTrue();
    }

    @Test
    @DisplayName("无条件共享的，授权时即得到通知；涉及的信息项又有增加的，补充通知，原来的知悉不再作数")
    void aGranteeIsToldAtOnceAndOfMore() {
        long resource = sharing.unconditional();
        String number = scene.proposeWithdrawal(resource, THU_2026_12_24);
        scene.approve(number, THU_2026_12_24);
        assertThat(scene.notices(number)).isEmpty();

        sharing.submit(resource, "机构名称");
        assertThat(scene.uses(number, "human-resources")).startsWith("授权 SQ-");
        scene.acknowledge(number, USER);
        assertThat(scene.notices(number)).containsExactly("human-resources 知悉 机构名称");

        sharing.submit(resource, "办公地址");

        assertThat(scene.notices(number))
                .singleElement()
                .asString()
                .startsWith("human-resources 未读 ")
                .contains("机构名称", "办公地址");
        assertThat(scene.facts.told(USER)).containsExactly("目录停用通知", "目录停用通知");
        assertThat(scene.facts.acts(number)).contains("补充通知使用部门");
    }

    @Test
    @DisplayName("确认以后才来的也当即通知；有异议的退回重新确认")
    void whoComesAfterTheConfirmationMayObject() {
        long resource = scene.resource();
        scene.grant(resource, "public-security", DeliveryMode.FILE, "登记机关");
        String number = announced(resource);
        scene.acknowledge(number, OTHER_USER);
        scene.confirm(number);

        sharing.submit(resource, "登记机关");
        assertThat(scene.facts.told(USER)).containsExactly("目录变更通知");
        scene.object(number, USER);

        assertThat(scene.waitsFor(number, CatalogChangeProcess.TASK_CONFIRM)).isTrue();
    }

    @Test
    @DisplayName("尚未通过审核的变更不通知；没有提交成功的，不留下通知")
    void nobodyIsToldTooEarlyOrInVain() {
        long resource = scene.resource();
        String number = scene.propose(resource, THU_2026_12_24);
        sharing.submit(resource, "姓名");
        assertThat(scene.facts.told(USER)).isEmpty();
        scene.approve(number, THU_2026_12_24);
        scene.grant(resource, "public-security", DeliveryMode.FILE, "登记机关");

        assertThatThrownBy(() -> transactions.executeWithoutResult(submission -> {
                    events.publishEvent(new ResourceTakenUp(resource));
                    assertThat(scene.notices(number)).hasSize(2);
                    throw new IllegalStateException("the submission fails");
                }))
                .hasMessage("the submission fails");

        assertThat(scene.notices(number)).containsExactly("human-resources 未读");
        assertThat(scene.facts.told(OTHER_USER)).isEmpty();
    }

    @Test
    @DisplayName("两名同事同时提交，本部门仍只通知一次，两件申请都成立")
    void twoColleaguesAtOnce() {
        long resource = scene.resource();
        String number = announced(resource);

        List<CompletableFuture<String>> both = List.of("姓名", "登记日期").stream()
                .map(item -> CompletableFuture.supplyAsync(() -> sharing.submit(resource, item)))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join))
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(scene.notices(number)).hasSize(1);
        assertThat(scene.facts.told(USER)).containsExactly("目录变更通知");
    }

    private String announced(long resource) {
        String number = scene.propose(resource, THU_2026_12_24);
        scene.approve(number, THU_2026_12_24);
        return number;
    }
}
