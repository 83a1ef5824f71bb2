package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.catalog.change.ChangeScene.OTHER_USER;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** What departments say and what the bureau decides at the same moment: one after the other, and nothing is missed. */
@MovableClockTest
@DisplayName("第十二条：同时回应和确认")
@OnPostgres(Reason.CONCURRENCY)
class ResponsesAtOnceTest {

    private static final LocalDate THU_2026_12_24 = LocalDate.of(2026, 12, 24);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private TransactionTemplate transactions;

    private ChangeScene scene;
    private String number;

    @BeforeEach
    void begin() {
        scene = beans.createBean(ChangeScene.class);
        scene.begin();
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "登记机关");
        scene.grant(resource, "public-security", DeliveryMode.FILE, "登记机关");
        number = scene.propose(resource, THU_2026_12_24);
        scene.approve(number, THU_2026_12_24);
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("打开确认表单之后又有部门提出异议的，确认不成立，请重新查看")
    void anObjectionAfterTheFormWasOpenedStopsTheConfirmation() {
        scene.object(number, USER);
        scene.acknowledge(number, OTHER_USER);
        ConfirmForm opened = new ConfirmForm(Verdict.PASS, null, "", null, scene.objections(number));

        scene.object(number, OTHER_USER);

        assertThatThrownBy(() -> scene.confirm(number, opened)).hasMessageContaining("又有部门提出异议，请重新查看后再确认");
        assertThatThrownBy(() -> scene.confirm(number, new ConfirmForm(Verdict.PASS, null, "", null, null)))
                .hasMessageContaining("请重新查看后再确认");
        assertThat(scene.status(number)).isEqualTo(ChangeStatus.NOTICE);
        assertThat(scene.facts.acts(number)).doesNotContain("予以确认");
        scene.confirm(number);
        assertThat(scene.status(number)).isEqualTo(ChangeStatus.CONFIRMED);
    }

    @Test
    @DisplayName("确认与异议同时提交的，异议在确认之后提出，退回重新确认，不会漏掉")
    void anObjectionBesideTheConfirmationIsWeighed() {
        scene.at(LocalDate.of(2026, 12, 16));
        CountDownLatch confirmed = new CountDownLatch(1);
        CompletableFuture<Void> objection = CompletableFuture.runAsync(() -> {
            await(confirmed);
            scene.object(number, USER);
        });

        transactions.executeWithoutResult(confirmation -> {
            scene.confirm(number);
            confirmed.countDown();
        });
        objection.join();

        assertThat(scene.status(number)).isEqualTo(ChangeStatus.NOTICE);
        assertThat(scene.waitsFor(number, CatalogChangeProcess.TASK_CONFIRM)).isTrue();
        assertThat(scene.notices(number)).contains("human-resources 有异议 登记机关");
    }

    @RepeatedTest(5)
    @DisplayName("两个部门同时回应的，各部门都已回应，可以确认")
    void twoDepartmentsAtOnce() {
        CyclicBarrier together = new CyclicBarrier(2);
        List.of(USER, OTHER_USER).stream()
                .map(user -> CompletableFuture.runAsync(() -> transactions.executeWithoutResult(response -> {
                    await(together);
                    scene.acknowledge(number, user);
                })))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(scene.notices(number)).containsExactly("human-resources 知悉 登记机关", "public-security 知悉 登记机关");
        assertThat(scene.waitsFor(number, CatalogChangeProcess.TASK_CONFIRM)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
