package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.account.Newcomers;
import cn.gov.shuozhou.data.organization.account.SignInThrottle;
import cn.gov.shuozhou.data.security.PathRulesTest.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

@PathRulesTest
@DisplayName("技术账号同时多次登录：先计数，后核对口令")
@OnPostgres(Reason.CONCURRENCY)
class ParallelTriesTest {

    private static final int TRIES = 16;

    @Autowired
    private Identities identities;

    @Autowired
    private Organization organization;

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    @AfterEach
    void nothingCounted() {
        jdbc.update("delete from sign_in_failure");
    }

    @Test
    @DisplayName("口令不对：看过五次就不再看；每次核对时已经计入")
    void wrongTriesDoNotOvertakeTheCount() throws Exception {
        Queue<Integer> countedWhenLookedAt = new ConcurrentLinkedQueue<>();
        Identities watched = mock(Identities.class);
        when(watched.checkPassword(anyString(), anyString())).thenAnswer(asked -> {
            countedWhenLookedAt.add(jdbc.queryForObject("select max(failures) from sign_in_failure", Integer.class));
            return false;
        });
        var signIn = new TechnicalSignIn(watched, organization, throttle);

        var outcomes = atOnce(() -> outcome(signIn, "wrong"));

        assertThat(countedWhenLookedAt).hasSize(5).doesNotContainNull();
        assertThat(outcomes).containsOnly("wrong", "locked");
        assertThat(outcomes.stream().filter("locked"::equals)).hasSize(TRIES - 5);
    }

    @Test
    @DisplayName("口令正确：再多也都进得来，不留计数")
    void rightTriesDoNotLockEachOtherOut() throws Exception {
        var signIn = new TechnicalSignIn(identities, organization, throttle);

        assertThat(atOnce(() -> outcome(signIn, Newcomers.PASSWORD))).containsOnly("in");
        assertThat(jdbc.queryForObject("select coalesce(sum(failures), 0) from sign_in_failure", Integer.class))
                .isZero();
    }

    private static String outcome(TechnicalSignIn signIn, String password) {
        try {
            signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(Given.PROGRAM, password));
            return "in";
        } catch (BadCredentialsException wrong) {
            return "wrong";
        } catch (LockedException locked) {
            return "locked";
        }
    }

    private static List<String> atOnce(Callable<String> act) throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(TRIES);
        try {
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < TRIES; i++) {
                running.add(pool.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            start.countDown();
            List<String> outcomes = new ArrayList<>();
            for (var one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }
}
