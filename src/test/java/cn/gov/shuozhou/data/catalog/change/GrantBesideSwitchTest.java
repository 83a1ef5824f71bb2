package cn.gov.shuozhou.data.catalog.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.TestDatabase;
import cn.gov.shuozhou.data.Waiting;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.Census;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.GrantOrder;
import cn.gov.shuozhou.data.delivery.GrantedItem;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each of the two begins while the other has done its work and not yet committed it. */
@MovableClockTest
@DisplayName("第十二条：授权与新版本生效同时发生，停用的信息项不留在任何授权里")
@OnPostgres(Reason.LOCKS)
class GrantBesideSwitchTest {

    private static final String CASE = "BG-140600-20261123-9001";
    private static final String USER = "human-resources";

    private static final String WAITING = TestDatabase.isPostgres()
            ? "select count(*) from pg_locks where not granted"
            : "select count(*) from information_schema.sessions where blocker_id is not null";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private CatalogVersions versions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private ChangeScene scene;
    private long resource;
    private GrantOrder decided;

    @BeforeEach
    void begin() {
        scene = beans.createBean(ChangeScene.class);
        scene.begin();
        resource = scene.resource();
        decided = scene.order(resource, USER, DeliveryMode.FILE, "姓名", "登记日期");
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("先授权：新版本等它，随后把停用的信息项从授权中去掉")
    void theSwitchSeesAGrantThatWasFaster() throws Exception {
        Grant granted = whileHolding(this::grant, this::leaveOnlyTheName);

        assertThat(scene.grant(granted.number()).items())
                .extracting(GrantedItem::name)
                .containsExactly("姓名");
    }

    @Test
    @DisplayName("先授权：资源停用等它，随后收回授权")
    void theWithdrawalSeesAGrantThatWasFaster() throws Exception {
        Grant granted = whileHolding(this::grant, () -> versions.retire(resource, 1, CASE));

        assertThat(scene.grant(granted.number()).revokedReason()).contains("该资源已停用");
    }

    @Test
    @DisplayName("先生效：授权等它，不能再授停用的信息项")
    void theGrantSeesASwitchThatWasFaster() {
        assertThatThrownBy(() -> whileHolding(this::leaveOnlyTheName, this::grant))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("所选信息项不属于这项资源");
        assertThat(scene.liveItems(resource)).containsExactly("姓名");
    }

    @Test
    @DisplayName("先停用：授权等它，不能再授")
    void theGrantSeesAWithdrawalThatWasFaster() {
        assertThatThrownBy(() -> whileHolding(() -> versions.retire(resource, 1, CASE), this::grant))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("已停用，不能再授权");
    }

    /** Does the first, lets the second go on until it is through or waits for the first, and only then commits the first. */
    private <T> T whileHolding(Callable<T> first, Callable<?> second) throws Exception {
        FutureTask<?> other = new FutureTask<>(second);
        T result = transaction.execute(status -> {
            try {
                T done = first.call();
                new Thread(other).start();
                Waiting.await("the second to be through or held up").until(() -> other.isDone() || isHeldUp());
                return done;
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        other.get();
        return result;
    }

    private boolean isHeldUp() {
        return jdbc.sql(WAITING).query(Long.class).single() > 0;
    }

    private Grant grant() {
        return scene.grant(decided);
    }

    private int leaveOnlyTheName() {
        var live = versions.current(resource).resource();
        return versions.change(
                resource, 1, new Content(ChangeScene.draft(live.code(), live.name(), "姓名"), Census.NONE), CASE);
    }
}
