package cn.gov.shuozhou.data.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The run itself: clerks at work, the loss in the middle, the rest of the work, time going on. */
final class CrashRun {

    private static final Logger log = LoggerFactory.getLogger(CrashRun.class);

    private static final int CLERKS = 8;
    private static final int LOST_AFTER = Wish.ALL * 2 / 5;
    private static final int REPEATED = 20;
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    /** Five working days are over by then, even when the longest holiday lies between. */
    private static final int DAYS_PAST_ANY_HOLIDAY = 21;

    private final Installation site;
    private final List<Wish> wishes = Wish.all();
    private final Queue<Wish> open = new ConcurrentLinkedQueue<>(wishes);
    private final CountDownLatch timeToCrash = new CountDownLatch(1);
    private final Ledger ledger = new Ledger();
    private final Addresses addresses;
    private final Office office;
    private final Clerk bureau;

    CrashRun(Installation site) {
        this.site = site;
        this.addresses = new Addresses(site.addresses());
        this.office = new Office(ledger, addresses);
        this.bureau = Clerk.signedIn("bureau.supervisor", addresses, 0).atTasklist();
        office.open(wishes);
    }

    /** Works on all wishes with a crash between; gives what the clerks were told. */
    Ledger work() throws Exception {
        long begun = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(CLERKS);
        try {
            List<Future<Void>> working = Stream.generate(() -> threads.submit(this::workOff))
                    .limit(CLERKS)
                    .toList();
            timeToCrash.await();
            long crashed = System.nanoTime();
            crash();
            double outage = seconds(crashed);
            for (Future<Void> clerk : working) {
                clerk.get();
            }
            double all = seconds(begun);
            log.info(
                    "{}: {} cases in {} s with the outage of {} s, {} a second without it; {} lost answers were of acts done",
                    site,
                    wishes.size(),
                    "%.1f".formatted(all),
                    "%.1f".formatted(outage),
                    "%.1f".formatted(wishes.size() / (all - outage)),
                    ledger.doneBefore());
        } finally {
            timeToCrash.countDown();
            threads.shutdownNow();
        }
        return ledger;
    }

    private Void workOff() {
        try {
            for (Wish wish = open.poll(); wish != null; wish = open.poll()) {
                String caseNumber = office.apply(wish);
                if (ledger.acceptedSoFar() >= LOST_AFTER) {
                    timeToCrash.countDown();
                }
                if (wish.answered()) {
                    office.agree(caseNumber, wish);
                }
            }
            return null;
        } catch (RuntimeException | Error failure) {
            open.clear();
            timeToCrash.countDown();
            throw failure;
        }
    }

    /** A node that is alone is started again, one of two stays away. */
    private void crash() throws Exception {
        site.loseFirst();
        addresses.down(site.first().address());
        if (!site.hasOtherNodes()) {
            site.first().startAgain();
            addresses.up(site.first().address());
        }
    }

    /** What was accepted before is refused when it is sent once more, and the case is named. */
    void sendAgain() {
        ledger.accepted().stream().limit(REPEATED).forEach(accepted -> {
            Reply reply = office.applyAgain(accepted);
            assertThat(reply.expect(409)).contains("该申请已提交，办件编号 " + accepted.caseNumber());
        });
        ledger.answered().stream()
                .limit(REPEATED)
                .forEach(answered ->
                        assertThat(office.answerAgain(answered).expect(409)).contains("已办结"));
    }

    /** Waits until the engine has nothing left to do but to wait for people. */
    void awaitRest(int openCases) {
        awaitCount("/history/process-instance/count?unfinished=true", openCases);
    }

    /** Lets the time limits of the open cases pass. */
    void letLimitsPass(int openCases) {
        bureau.get("/demo/clock").expect(200);
        Reply moved = bureau.submit("/demo/clock", "days=" + DAYS_PAST_ANY_HOLIDAY);
        assertThat(moved.status()).isEqualTo(302);
        awaitCount("/task/count?taskDefinitionKey=userTask_superviseOverdue", openCases);
        awaitCount("/job/count?timers=true", 0);
    }

    private void awaitCount(String question, int count) {
        Awaitility.await(question)
                .pollInterval(Duration.ofMillis(250))
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(bureau.get(ENGINE + question).expect(200)).isEqualTo("{\"count\":" + count + "}"));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
