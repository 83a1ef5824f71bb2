package cn.gov.shuozhou.data.supervision.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.FullRun;
import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.supervision.rectification.Documents.Draft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OnPostgres(Reason.LOCKS)
@MovableClockTest
@DisplayName("文号：签发时编号，每年从 1 起，不重不漏")
class DocumentNumbersTest {

    private static final int THREADS = 8;
    private static final int EACH = FullRun.Amount.of(8, 125);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Documents documents;

    @Autowired
    private Rectifications rectifications;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private RectificationScene scene;
    private String number;

    @BeforeEach
    void begin() {
        scene = beans.createBean(RectificationScene.class);
        scene.begin();
        number = scene.opened();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("八个人同时签发，一半没有签成：编号连续；跨年从 1 起")
    void noGapAndNoDouble() throws Exception {
        issueTogether();
        scene.moveTo(LocalDate.of(2027, 1, 4));
        issueTogether();

        List<String> expected = new ArrayList<>();
        for (int year : List.of(2026, 2027)) {
            IntStream.rangeClosed(1, THREADS * EACH)
                    .mapToObj(one -> "朔政数整〔%d〕%d号".formatted(year, one))
                    .forEach(expected::add);
        }
        assertThat(jdbc.queryForList("select number from rectification_document", String.class))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private void issueTogether() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> work = IntStream.range(0, THREADS)
                    .<Callable<Void>>mapToObj(one -> this::issueSome)
                    .toList();
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Every other time the transaction is given up after the number was taken. */
    private Void issueSome() {
        for (int i = 0; i < 2 * EACH; i++) {
            boolean givenUp = i % 2 == 0;
            transaction.executeWithoutResult(status -> {
                documents.issue(
                        rectifications.rectification(number),
                        DocumentKind.NOTICE,
                        draft("bureau.supervisor", "bureau.supervisor2"));
                if (givenUp) {
                    status.setRollbackOnly();
                }
            });
        }
        return null;
    }

    @Test
    @DisplayName("系统时间退到已编文号的年份之前，不编；拟稿人不能自己签发")
    void refusesAnEarlierYearAndOnesOwnDraft() {
        scene.moveTo(LocalDate.of(2027, 1, 4));
        issue("bureau.supervisor2");
        scene.moveTo(LocalDate.of(2026, 12, 31));
        assertThatThrownBy(() -> issue("bureau.supervisor2"))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("早于已编文号的年份");
        assertThatThrownBy(() -> issue("bureau.supervisor"))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("拟稿人和签发人须为两人");
        assertThat(scene.documents(number)).containsExactly("朔政数整〔2027〕1号 待签收");
    }

    private void issue(String signer) {
        transaction.executeWithoutResult(status -> documents.issue(
                rectifications.rectification(number), DocumentKind.NOTICE, draft("bureau.supervisor", signer)));
    }

    private static Draft draft(String drafter, String signer) {
        return new Draft("关于限期整改的通知", "朔州市民政局", "请于期限内完成整改。", drafter, signer);
    }
}
